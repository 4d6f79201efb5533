import { createHash } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';

/** An OpenAPI document. */
export type Description = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type PathItem = NonNullable<Description['paths']>[string];
type Operation = NonNullable<PathItem['get']>;

const METHODS = ['get', 'post', 'delete'] as const;

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
section{border-top:1px solid #8886;margin-top:2rem}
h2{font-size:1.1rem}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
pre{overflow:auto;padding:1rem;background:#8881}
table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;padding:.2rem 1rem .2rem 0}`;

/** The description as a page for people: one document without scripts that loads nothing. */
export function renderPage(description: Description) {
  const { info, paths = {}, components } = description;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.map((method) => operationHtml(`${method.toUpperCase()} ${path}`, item[method])),
  );
  const schemas = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) => `<section id="${escapeHtml(name)}"><h2>${escapeHtml(name)}</h2>${jsonHtml(schema)}</section>`,
  );
  const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(info.title)}</title>
<style>${STYLE}</style>
<body><h1>${escapeHtml(info.title)}</h1>${textHtml(info.description)}<p><a href="openapi.json">OpenAPI 3.1</a></p>
${[...operations, ...schemas].join('\n')}</body></html>`;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return { html, contentSecurityPolicy };
}

function operationHtml(title: string, operation: Operation | undefined): string {
  if (!operation) return '';
  const { summary, description, parameters, requestBody, responses = {} } = operation;
  const inputs = [...(parameters ?? []), ...(requestBody ? [requestBody] : [])].map(jsonHtml);
  const rows = Object.entries(responses).map(
    ([status, response]) => `<tr><th>${escapeHtml(status)}<td>${codeHtml(String(response.description ?? ''))}`,
  );
  return `<section><h2><code>${escapeHtml(title)}</code> ${escapeHtml(summary ?? '')}</h2>${textHtml(description)}
${inputs.join('')}<table>${rows.join('')}</table></section>`;
}

function textHtml(text = ''): string {
  return text === '' ? '' : `<p>${codeHtml(text)}</p>`;
}

function codeHtml(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function jsonHtml(value: unknown): string {
  return `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
