import { expect, test } from 'vitest';
import { bytesOf, knownHashes, landmarkAssets, modelUses, netAssets } from './plan.js';

test('the whole pipeline on WASM stays inside its budget before compression', () => {
  const bytes = bytesOf(landmarkAssets()) + bytesOf(netAssets('wasm'));
  expect(bytes).toBeLessThan(33_000_000);
});

test('each liveness backend loads its own runtime and the same pair', () => {
  const [wasm, webgpu] = [netAssets('wasm'), netAssets('webgpu')];
  expect(wasm.wasm.path).not.toBe(webgpu.wasm.path);
  expect(wasm.models).toEqual(webgpu.models);
  expect(wasm.models.map(({ path }) => path)).toEqual([
    'models/face_occlusion.onnx',
    'models/yunet_2023mar.half.onnx',
    'models/MiniFASNetV2.half.onnx',
    'models/MiniFASNetV1SE.half.onnx',
  ]);
});

test('every asset of every plan is known, so that pruning never drops one in use', () => {
  const plans = [landmarkAssets(), netAssets(null), netAssets('wasm'), netAssets('webgpu')];
  for (const { wasm, models } of plans) {
    for (const { sha256 } of [wasm, ...models]) expect(knownHashes().has(sha256)).toBe(true);
  }
});

test('the report names the liveness models only where they run', () => {
  expect(modelUses(false).map(({ name }) => name)).toEqual(['face_landmarker', 'face_occlusion', 'yunet']);
  const pair = ['minifasnet_v2', 'minifasnet_v1se'];
  expect(modelUses(true).map(({ name }) => name)).toEqual(['face_landmarker', 'face_occlusion', 'yunet', ...pair]);
});
