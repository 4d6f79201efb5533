import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sha256OfFile } from '@live-capture/models/files';
import { type ModelEntry, readManifest, syncModels } from '@live-capture/models/sync';
import { LIVENESS_MODELS } from '@live-capture/nets';

/** The networks of an inspection: the detector of faces, then the liveness pair. */
const MODEL_IDS = ['yunet', ...LIVENESS_MODELS] as const;

/** The bytes of the networks, in their order. */
export type ModelBytes = readonly Uint8Array[];

/** Thrown when an inspection is asked for and a model file is missing, or is another one. */
export class InspectionModelsError extends Error {
  override readonly name = 'InspectionModelsError';
}

/** Thrown when an inspection is asked for on a machine that the networks do not run on. */
export class InspectionUnavailableError extends Error {
  override readonly name = 'InspectionUnavailableError';
}

/** Brings the files that an inspection needs into a folder: from the cache, from a folder of copies, or from their public addresses. */
export async function bringInspectionModels(into: string): Promise<void> {
  await syncModels({ into, manifest: { models: await models() } });
}

/** Reads the files that an inspection needs, each checked by its sha256. */
export async function readModels(folder: string): Promise<ModelBytes> {
  return Promise.all((await models()).map((model) => read(model, join(resolve(folder), model.file))));
}

async function read({ file, sha256 }: ModelEntry, path: string): Promise<Uint8Array> {
  const actual = await sha256OfFile(path);
  if (actual === sha256) return readFile(path);
  const what = actual === null ? 'is not there' : 'has a wrong content';
  throw new InspectionModelsError(
    `${file} ${what}: ${path}. \`npx live-capture-models ${resolve(path, '..')}\` brings the model files; without them photos cannot be inspected.`,
  );
}

async function models(): Promise<readonly ModelEntry[]> {
  const { models: all } = await readManifest();
  return MODEL_IDS.map((id) => {
    const model = all.find((entry) => entry.id === id);
    if (!model) throw new InspectionModelsError(`The models' manifest has no ${id}`);
    return model;
  });
}
