import { existsSync } from 'node:fs';
import { ASSETS, bin, inRoot } from './paths.mjs';

/** @typedef {import('./shell.mjs').Shell} Shell */

/** The folders that Vite builds, in this order: the element's standalone folder, the demo, the pages of the tests. */
const SITES = ['packages/element', 'demo', 'e2e'];

/** Compiles the packages. @param {Shell} shell */
export async function compilePackages(shell) {
  await shell.step('packages (tsc)', bin('tsc'), ['-b', 'packages'], { deadlineMs: 300_000 });
}

/** Brings engines and models into one folder. @param {Shell} shell */
export async function bringAssets(shell) {
  const assets = inRoot('packages/tasks/src/assets.mjs');
  await shell.step('engines and models', process.execPath, [assets], { deadlineMs: 900_000 });
}

/** Builds what lies in a folder with Vite. @param {Shell} shell @param {string} site */
export async function buildSite(shell, site) {
  const options = { deadlineMs: 300_000, cwd: inRoot(site) };
  await shell.step(`${site} (vite)`, bin('vite'), ['build', '--logLevel', 'warn'], options);
}

/** Brings engines and models into one folder and builds every site. @param {Shell} shell */
export async function buildSites(shell) {
  await bringAssets(shell);
  for (const site of SITES.filter((name) => existsSync(inRoot(name, 'vite.config.ts')))) await buildSite(shell, site);
}

/** The command that writes the brotli files beside everything that is served. @param {string[]} flags */
export function compressCommand(...flags) {
  const folders = [inRoot('demo/dist'), inRoot('e2e/dist'), ASSETS].filter((at) => existsSync(at));
  return { command: process.execPath, args: [inRoot('demo/server/precompress.mjs'), ...flags, ...folders] };
}

/** Writes the brotli files and waits for them. @param {Shell} shell @param {string[]} flags */
export async function compressSites(shell, ...flags) {
  const { command, args } = compressCommand(...flags);
  await shell.step('brotli files', command, args, { deadlineMs: 600_000 });
}
