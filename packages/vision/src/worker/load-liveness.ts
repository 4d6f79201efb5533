import type { AssetLoader } from '../assets/loader.js';
import { livenessAssets } from '../assets/plan.js';
import { INPUT_SIZE } from '../liveness/input.js';
import { VisionError } from '../vision-error.js';
import { type LivenessNet, openLivenessNets } from './liveness-net.js';

/** Loads the files of the liveness pair, starts the nets and runs each once, so that the first real run is not slow. */
export async function loadLiveness(loader: AssetLoader, backend: 'wasm' | 'webgpu'): Promise<readonly LivenessNet[]> {
  const { wasm, models } = livenessAssets(backend);
  const [wasmBytes, ...modelBytes] = await Promise.all([wasm, ...models].map(loader.load));
  if (!wasmBytes) throw new VisionError('engine_failed', 'The liveness check has no files.');
  const nets = await openLivenessNets(backend, wasmBytes, modelBytes);
  loader.step();
  for (const net of nets) {
    await net.run(new Float32Array(3 * INPUT_SIZE * INPUT_SIZE));
    loader.step();
  }
  return nets;
}
