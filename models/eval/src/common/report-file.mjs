import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What ran, as Markdown.
 * @param {import('./commit.mjs').Commit | null} commit
 * @param {readonly import('@live-capture/core').ModelUse[]} models
 * @param {string} data what it ran over, as a sentence
 */
export function origin(commit, models, data) {
  const changed = commit?.changed ? ', with files changed since' : '';
  return [
    `Commit: ${commit ? `\`${commit.hash}\`${changed}` : 'unknown'}. ${data}`,
    '',
    '| model | sha256 |',
    '| --- | --- |',
    ...models.map(({ name, sha256 }) => `| ${name} | \`${sha256}\` |`),
    '',
  ].join('\n');
}

/** Writes a report where the project keeps them, and says where. @param {string} name @param {string} markdown */
export async function writeReportFile(name, markdown) {
  const path = fileURLToPath(new URL(`../../../reports/${name}.md`, import.meta.url));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, markdown);
  return path;
}
