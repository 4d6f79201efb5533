import { expect, test } from 'vitest';
import { bytesOf, knownHashes, landmarkAssets, livenessAssets, modelUses } from './plan.js';

test('the whole pipeline on WASM stays inside its budget before compression', () => {
  const bytes = bytesOf(landmarkAssets()) + bytesOf(livenessAssets('wasm'));
  expect(bytes).toBeLessThan(33_000_000);
});

test('each liveness backend loads its own runtime and the same pair', () => {
  const [wasm, webgpu] = [livenessAssets('wasm'), livenessAssets('webgpu')];
  expect(wasm.wasm.path).not.toBe(webgpu.wasm.path);
  expect(wasm.models).toEqual(webgpu.models);
  expect(wasm.models.map(({ path }) => path)).toEqual([
    'models/MiniFASNetV2.half.onnx',
    'models/MiniFASNetV1SE.half.onnx',
  ]);
});

test('every asset of every plan is known, so that pruning never drops one in use', () => {
  const plans = [landmarkAssets(), livenessAssets('wasm'), livenessAssets('webgpu')];
  for (const { wasm, models } of plans) {
    for (const { sha256 } of [wasm, ...models]) expect(knownHashes().has(sha256)).toBe(true);
  }
});

test('the report names the liveness models only where they run', () => {
  expect(modelUses(false).map(({ name }) => name)).toEqual(['face_landmarker']);
  expect(modelUses(true).map(({ name }) => name)).toEqual(['face_landmarker', 'minifasnet_v2', 'minifasnet_v1se']);
});
