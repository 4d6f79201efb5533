import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeAnySize } from './any-size.mjs';
import { download } from './download.mjs';
import { copyWhole, isFolder, sha256OfFile, writeThenRename } from './files.mjs';
import { halveWeights } from './half-weights.mjs';

const STALL_MS = 30_000;

/** How a file is made from another one. */
const MAKERS = {
  half_weights: halveWeights,
  half_weights_any_size: (model) => halveWeights(takeAnySize(model)),
};

/** Thrown when a model cannot be brought in; the message names the file, its URL and what to do. */
export class ModelSyncError extends Error {
  name = 'ModelSyncError';

  /** @param {'unavailable' | 'corrupt'} code @param {string} file @param {string} message */
  constructor(code, file, message) {
    super(message);
    this.code = code;
    this.file = file;
  }
}

/** The models of this package. */
export async function readManifest() {
  return JSON.parse(await readFile(new URL('../manifest.json', import.meta.url), 'utf8'));
}

/** Where files come from when the caller names no sources: a cache folder, folders with copies, then the public URL. */
export async function defaultSources(env = process.env) {
  const cache = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'live-capture', 'models');
  if (env.LIVE_CAPTURE_MODELS) return { cache, folder: resolve(env.LIVE_CAPTURE_MODELS), network: true };
  const beside = fileURLToPath(new URL('../../../shared/models', import.meta.url));
  return { cache, folder: (await isFolder(beside)) ? beside : null, network: true };
}

/**
 * Brings every model of the manifest into the folder `into`, each checked by its sha256: a file that is there already
 * stays, else it comes from the cache, else from the folder of copies, else from its public URL. A file with a wrong hash
 * is never used. A model that is made from another file is made anew from that file, which comes in by the same rules;
 * one that the project trained itself lies in this package.
 */
export async function syncModels({ into, manifest, sources, onProgress = () => {}, stallMs = STALL_MS }) {
  const from = sources ?? (await defaultSources());
  const { models } = manifest ?? (await readManifest());
  const synced = [];
  for (const model of models) {
    const origin = await syncModel(model, resolve(into, model.file), from, { onProgress, stallMs });
    if (origin !== 'network') onProgress({ model, loadedBytes: model.bytes, origin });
    synced.push({ id: model.id, file: model.file, origin });
  }
  return synced;
}

async function syncModel(model, target, sources, options) {
  if ((await sha256OfFile(target)) === model.sha256) return 'present';
  if (model.weights) return copyOwn(model, target);
  if (model.madeFrom) return makeModel(model, target, sources, options);
  const { cache, folder, network } = sources;
  const cached = cache ? join(cache, model.file) : null;
  if (cached && (await sha256OfFile(cached)) === model.sha256) {
    await copyWhole(cached, target);
    return 'cache';
  }
  if (folder && (await copyChecked(model, join(folder, model.file), target))) return 'folder';
  if (!network) throw unavailable(model, 'downloading is switched off');
  await fromNetwork(model, target, options);
  if (cached) await copyWhole(target, cached).catch(() => {});
  return 'network';
}

async function copyOwn(model, target) {
  const own = fileURLToPath(new URL(`../${model.weights}`, import.meta.url));
  const actual = await sha256OfFile(own);
  if (actual !== model.sha256) throw corrupt({ url: model.source, ...model }, own, actual);
  await copyWhole(own, target);
  return 'package';
}

async function makeModel(model, target, sources, options) {
  const { madeFrom } = model;
  const temporary = await mkdtemp(join(tmpdir(), 'live-capture-models-'));
  try {
    const original = join(temporary, madeFrom.file);
    const origin = await syncModel(madeFrom, original, sources, options);
    await writeThenRename(target, async (made) => writeFile(made, MAKERS[madeFrom.by](await readFile(original))));
    const actual = await sha256OfFile(target);
    if (actual === model.sha256) return origin;
    await rm(target);
    throw corrupt({ ...madeFrom, ...model }, `${madeFrom.file}, by ${madeFrom.by}`, actual);
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** Copies from the folder of copies; a file with another content there is an error, for somebody put it there. */
async function copyChecked(model, path, target) {
  const actual = await sha256OfFile(path);
  if (actual === null) return false;
  if (actual !== model.sha256) throw corrupt(model, path, actual);
  await copyWhole(path, target);
  return true;
}

function fromNetwork(model, target, { onProgress, stallMs }) {
  return writeThenRename(target, async (temporary) => {
    const onBytes = (loadedBytes) => onProgress({ model, loadedBytes, origin: 'network' });
    let actual;
    try {
      actual = await download(model, temporary, { stallMs, onBytes });
    } catch (error) {
      throw unavailable(model, error.message);
    }
    if (actual !== model.sha256) throw corrupt(model, model.url, actual);
  });
}

function unavailable(model, why) {
  const lines = [
    `${model.file} could not be fetched: ${why}.`,
    `  URL: ${model.url}`,
    '  What to do: check the connection or proxy and run again; or put the file into a folder and name that folder in',
    '  the environment variable LIVE_CAPTURE_MODELS.',
  ];
  return new ModelSyncError('unavailable', model.file, lines.join('\n'));
}

function corrupt(model, where, actual) {
  const lines = [
    `${model.file} has a wrong content and was not used.`,
    `  From: ${where}`,
    `  URL: ${model.url}`,
    `  Expected sha256: ${model.sha256}`,
    `  Actual sha256:   ${actual}`,
    '  What to do: run again; if it stays, a proxy or copy alters the file: fetch it from the URL by other means, compare',
    '  its sha256, and name its folder in the environment variable LIVE_CAPTURE_MODELS.',
  ];
  return new ModelSyncError('corrupt', model.file, lines.join('\n'));
}
