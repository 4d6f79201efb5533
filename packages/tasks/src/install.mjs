import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { inRoot } from './paths.mjs';

const STAMP = inRoot('node_modules', '.installed');

async function manifests() {
  const packages = await readdir(inRoot('packages'));
  return [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...[
      'demo',
      'models',
      'models/eval',
      'models/train',
      'e2e',
      ...packages.sort().map((name) => `packages/${name}`),
    ].map((at) => `${at}/package.json`),
  ].filter((path) => existsSync(inRoot(path)));
}

/** What an installation depends on, as one hash. */
async function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const path of await manifests()) hash.update(path).update(await readFile(inRoot(path)));
  return hash.digest('hex');
}

/** Installs the dependencies where they changed since the last time. @param {import('./shell.mjs').Shell} shell */
export async function installDependencies(shell) {
  const wanted = await fingerprint();
  const found = existsSync(STAMP) ? await readFile(STAMP, 'utf8') : '';
  if (found === wanted) return;
  // CI=true: where pnpm would ask, it goes on instead.
  await shell.step('dependencies (pnpm install)', 'npx', ['--yes', 'pnpm@12', 'install', '--frozen-lockfile'], {
    deadlineMs: 600_000,
    env: { CI: 'true' },
  });
  await writeFile(STAMP, wanted);
}
