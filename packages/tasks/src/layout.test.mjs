import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot } from './paths.mjs';

/** What each folder may depend on within the workspace. Lint rules hold this for the names in imports, too. @type {Record<string, string[]>} */
const MAY_IMPORT = {
  'packages/core': [],
  'packages/nets': ['core'],
  'packages/vision': ['core', 'models', 'nets'],
  'packages/client': ['core'],
  'packages/element': ['core', 'vision', 'client', 'models'],
  'packages/endpoint': ['core', 'client', 'models', 'nets'],
  'packages/actor': [],
  'packages/tasks': [],
  models: [],
  'packages/covers': ['core'],
  'models/eval': ['actor', 'core', 'covers', 'endpoint', 'vision'],
  'models/train': ['actor', 'core', 'covers', 'models', 'vision'],
};

/** Written by programs, and tables of data. */
const GENERATED = /^(pnpm-lock\.yaml|models\/reports\/|models\/train\/split\.json)/;
const SOURCE = /\.(ts|mjs|js|css|html|py|sh|json)$/;
const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** What builds and installations leave behind, and media that tests may find beside the sources. */
const NOT_SOURCE = /^(node_modules|dist|standalone|test-results|playwright-report|public|shared|\..*)$/;

/** Every source file below a folder of the root. @type {(folder?: string) => string[]} */
function files(folder = '.') {
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => !NOT_SOURCE.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files(path) : [path];
    });
}

/** @param {string} path */
const text = (path) => readFileSync(inRoot(path), 'utf8');

/** The part of the workspace that a file belongs to: `packages/core`, `demo`, … @param {string} path */
const partOf = (path) => /^(packages\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? '';

describe('the structure', () => {
  it('has no file over 300 lines', () => {
    const long = files()
      .filter((path) => SOURCE.test(path) && !GENERATED.test(path))
      .map((path) => ({ path, lines: text(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s depends only on what is below it', (part, allowed) => {
    const { dependencies = {} } = JSON.parse(text(`${part}/package.json`));
    const own = Object.keys(dependencies).filter((name) => name.startsWith('@live-capture/'));
    expect(own.filter((name) => !allowed.includes(name.slice('@live-capture/'.length)))).toEqual([]);
  });

  it('has no relative import from one package into another', () => {
    const escapes = files()
      .filter((path) => /^(packages|models|demo\/src)\//.test(path) && /\.(ts|mjs)$/.test(path))
      .flatMap((path) => [...text(path).matchAll(IMPORT)].map(([, to = '']) => ({ path, to })))
      .filter(({ path, to }) => !normalize(join(dirname(path), to)).startsWith(`${partOf(path)}/`));
    expect(escapes).toEqual([]);
  });
});
