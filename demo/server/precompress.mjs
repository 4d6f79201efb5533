// Writes the brotli twin (`x.wasm.br`) of every file worth it below the folders named on the command line. What was
// compressed once is found again by its content, so only what changed costs time. With --only-known nothing is compressed:
// twins come from what is known, and a twin of anything else is taken away.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const CACHE = fileURLToPath(new URL('../../.cache/brotli', import.meta.url));
const WORTH_IT = /\.(js|mjs|css|html|svg|json|wasm|task|onnx|bin)$/;
/** The best quality takes a minute for the largest files; those are asked for on few machines and do with less. */
const LARGE_BYTES = 16_000_000;

const compress = promisify(brotliCompress);

/** @type {(bytes: Buffer) => Promise<Buffer>} */
function brotli(bytes) {
  return compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : 11,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** A file appears whole or not at all: a server may be reading beside us. @type {(path: string, write: (path: string) => Promise<void>) => Promise<void>} */
async function appear(path, write) {
  const unfinished = `${path}.${process.pid}`;
  await write(unfinished);
  await rename(unfinished, path);
}

/** @type {(path: string, onlyKnown: boolean) => Promise<void>} */
async function writeTwin(path, onlyKnown) {
  const twin = `${path}.br`;
  const bytes = await readFile(path);
  const known = join(CACHE, createHash('sha256').update(bytes).digest('hex'));
  if (!existsSync(known)) {
    if (onlyKnown) return await rm(twin, { force: true });
    const small = await brotli(bytes);
    await appear(known, (at) => writeFile(at, small));
  }
  await appear(twin, (at) => copyFile(known, at));
}

/** @param {string} folder */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** @type {(folders: string[], onlyKnown: boolean) => Promise<void>} */
async function precompress(folders, onlyKnown) {
  await mkdir(CACHE, { recursive: true });
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const twins = files.filter((path) => path.endsWith('.br'));
  const orphans = twins.filter((path) => !files.includes(path.slice(0, -3)));
  await Promise.all(orphans.map((path) => rm(path)));
  const waiting = files.filter((path) => WORTH_IT.test(path));
  const worker = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await writeTwin(path, onlyKnown);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'only-known': { type: 'boolean' } } });
await precompress(positionals, values['only-known'] ?? false);
