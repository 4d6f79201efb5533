import type { AssetLoader } from '../assets/loader.js';
import { landmarkAssets } from '../assets/plan.js';
import { VisionError } from '../vision-error.js';
import { type Landmarker, openLandmarker } from './landmarker.js';

/** Loads the landmarker's files, starts it and shows it an empty frame, so that the first real one is not slow. */
export async function loadLandmarker(
  loader: AssetLoader,
  assetBase: string,
  canvas: OffscreenCanvas | HTMLCanvasElement,
): Promise<Landmarker> {
  const { wasm, models } = landmarkAssets();
  const [wasmBytes, model] = await Promise.all([wasm, ...models].map(loader.load));
  if (!wasmBytes || !model) throw new VisionError('engine_failed', 'The landmarker has no files.');
  const landmarker = await openLandmarker({ assetBase, wasm: wasmBytes, model, canvas });
  loader.step();
  await landmarker.detect(new ImageData(640, 480), 0);
  loader.step();
  return landmarker;
}
