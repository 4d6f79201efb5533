// Lays the engines and the models into one folder, which every page of the demo and of the tests loads them from.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ASSETS, inRoot } from './paths.mjs';

// The root depends on no package; vision finds itself by its own name.
const entry = createRequire(inRoot('packages/vision/package.json')).resolve('@live-capture/vision/assets');
const { copyAssets } = await import(pathToFileURL(entry).href);

const told = new Set();
await copyAssets(ASSETS, {
  /** @param {{ model: { file: string, bytes: number }, origin: string }} progress */
  onProgress: ({ model: { file, bytes }, origin }) => {
    if (origin !== 'network' || told.has(file)) return;
    told.add(file);
    process.stderr.write(`  downloading ${file} (${(bytes / 1e6).toFixed(1)} MB)\n`);
  },
}).catch((/** @type {unknown} */ error) => {
  process.stderr.write(`  ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
