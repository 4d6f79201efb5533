import { DETECTOR_WARM_UP_SHAPE, LIVENESS_INPUT_SHAPE } from '@live-capture/nets';
import type { AssetLoader } from '../assets/loader.js';
import { netAssets } from '../assets/plan.js';
import { OCCLUSION_INPUT_SHAPE } from '../occlusion/input.js';
import { VisionError } from '../vision-error.js';
import { type Net, type NetBackend, openNetRuntime } from './net.js';

/** The networks of the pipeline. */
export interface Nets {
  readonly occlusion: Net;
  readonly detector: Net;
  /** The liveness pair; empty where liveness is off. */
  readonly liveness: readonly Net[];
}

/**
 * Loads the networks' files, starts them and runs each once, so that the first real run is not slow. Only the liveness
 * pair may run on WebGPU: for one small network the way to the graphics card and back costs more than it saves.
 */
export async function loadNets(loader: AssetLoader, liveness: NetBackend | null): Promise<Nets> {
  const { wasm, models } = netAssets(liveness);
  const [wasmBytes, occlusionModel, detectorModel, ...pair] = await Promise.all([wasm, ...models].map(loader.load));
  if (!wasmBytes || !occlusionModel || !detectorModel)
    throw new VisionError('engine_failed', 'The networks have no files.');
  const runtime = await openNetRuntime(liveness ?? 'wasm', wasmBytes);
  loader.step();
  const warm = async (model: Uint8Array, backend: NetBackend, shape: readonly number[]): Promise<Net> => {
    const net = await runtime.open(model, backend);
    await net.run(new Float32Array(shape.reduce((product, side) => product * side, 1)), shape);
    loader.step();
    return net;
  };
  const occlusion = await warm(occlusionModel, 'wasm', OCCLUSION_INPUT_SHAPE);
  const detector = await warm(detectorModel, 'wasm', DETECTOR_WARM_UP_SHAPE);
  const nets: Net[] = [];
  for (const model of pair) nets.push(await warm(model, liveness ?? 'wasm', LIVENESS_INPUT_SHAPE));
  return { occlusion, detector, liveness: nets };
}
