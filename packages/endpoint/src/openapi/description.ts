import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../access/caller.js';
import { type Description, renderPage } from './page.js';

const DESCRIPTION = `Accepted photos are stored exactly once. An \`Idempotency-Key\` makes an upload safe to repeat.
The \`Authorization\` header holds an API key or a token as it is, without a word before it.`;

/** The description of every call that was added to the app, as OpenAPI 3.1. */
export function describeApi(app: OpenAPIHono<ApiEnv>): Description {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Live photos', version: '1.0.0', description: DESCRIPTION },
    security: [{ authorization: [] }],
  });
}

/** Serves the description to everybody, as `/openapi.json` and as a page. To be added before callers are asked who they are. */
export function addDescriptionRoutes(app: OpenAPIHono<ApiEnv>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'authorization', {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'A secret API key, or in a page a token of `POST /tokens`',
  });
  // Made once, as everybody may ask for it, and when it is asked for: the calls are added after this.
  const description = once(() => describeApi(app));
  const page = once(() => renderPage(description()));
  app.get('/openapi.json', (c) => c.json(description()));
  app.get('/docs', (c) => {
    const { html, contentSecurityPolicy } = page();
    return c.html(html, 200, { 'content-security-policy': contentSecurityPolicy });
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
