#!/usr/bin/env node
import { cp } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyAssets } from '@live-capture/vision/assets';

const USAGE = `Usage: live-capture-assets DIR

Fills DIR with everything that <live-capture> needs at run time: live-capture.js for pages without a bundler, its worker,
the engines and the models. Host the folder and name it in the attribute asset-base; without it, the element looks in
/live-capture/, or beside live-capture.js where the page loads that.`;

const [folder, ...rest] = process.argv.slice(2);

if (folder === undefined || rest.length > 0 || folder.startsWith('-')) {
  const asked = folder === '--help' || folder === '-h';
  process[asked ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
  process.exit(asked ? 0 : 2);
}

try {
  const target = resolve(folder);
  await cp(fileURLToPath(new URL('../standalone/', import.meta.url)), target, { recursive: true });
  await copyAssets(target);
  console.log(`Ready: ${target}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
