import type { ModelUse } from '@live-capture/core';
import manifest from '@live-capture/models/manifest.json' with { type: 'json' };
import { LIVENESS_MODELS } from '@live-capture/nets';
import type { Asset } from './asset.js';
import { RUNTIME_FILES } from './runtime-files.js';

/** The network that sees what covers a face. It always runs. */
const OCCLUSION_MODEL = 'face_occlusion';

/** The network that finds the faces which the landmarker does not see. It always runs. */
const DETECTOR_MODEL = 'yunet';

/** The runtime and the models of one engine. */
export interface EngineAssets {
  readonly wasm: Asset;
  readonly models: readonly Asset[];
}

/** What the landmarker loads. */
export function landmarkAssets(): EngineAssets {
  return { wasm: RUNTIME_FILES.mediapipeWasm, models: [modelAsset('face_landmarker')] };
}

/** What the networks load: those of occlusion and of other faces first, then the liveness pair where it runs. */
export function netAssets(liveness: 'wasm' | 'webgpu' | null): EngineAssets {
  const wasm = liveness === 'webgpu' ? RUNTIME_FILES.ortWebgpu : RUNTIME_FILES.ortWasm;
  return { wasm, models: [OCCLUSION_MODEL, DETECTOR_MODEL, ...(liveness ? LIVENESS_MODELS : [])].map(modelAsset) };
}

/** What the liveness pair loads to run on WebGPU beside the networks on WASM. */
export function webgpuPairAssets(): EngineAssets {
  return { wasm: RUNTIME_FILES.ortWebgpu, models: LIVENESS_MODELS.map(modelAsset) };
}

/** All bytes of an engine. */
export function bytesOf({ wasm, models }: EngineAssets): number {
  return models.reduce((sum, model) => sum + model.bytes, wasm.bytes);
}

/** The hashes of everything that any version of the plan may load; whatever else is cached is old. */
export function knownHashes(): ReadonlySet<string> {
  return new Set([...Object.values(RUNTIME_FILES), ...manifest.models].map(({ sha256 }) => sha256));
}

/** The models that run, as the report names them. */
export function modelUses(liveness: boolean): readonly ModelUse[] {
  const ids: readonly string[] = [
    'face_landmarker',
    OCCLUSION_MODEL,
    DETECTOR_MODEL,
    ...(liveness ? LIVENESS_MODELS : []),
  ];
  return manifest.models.filter(({ id }) => ids.includes(id)).map(({ id, sha256 }) => ({ name: id, sha256 }));
}

function modelAsset(id: string): Asset {
  const model = manifest.models.find((entry) => entry.id === id);
  if (!model) throw new Error(`The models' manifest has no ${id}.`);
  return { path: `models/${model.file}`, bytes: model.bytes, sha256: model.sha256 };
}
