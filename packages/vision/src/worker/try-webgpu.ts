import { type LivenessTrial, median } from '@live-capture/core';
import { LIVENESS_INPUT_SHAPE } from '@live-capture/nets';
import type { AssetLoader } from '../assets/loader.js';
import { webgpuPairAssets } from '../assets/plan.js';
import { fasterBackend, WORTH_A_TRIAL_MS } from '../backend/choice.js';
import { closeNets, type Net, openNetRuntime } from './net.js';

/** Runs of the pair on each backend, after one that warms it up: enough for a median that one slow run does not move. */
const RUNS = 5;

export interface TrialOptions {
  readonly loader: AssetLoader;
  /** The pair as it runs on WASM. */
  readonly wasm: readonly Net[];
  /** Tries WebGPU however fast WASM is. */
  readonly always: boolean;
  /** Settles when nobody holds still for the camera: then a moment without frames is not felt. */
  readonly lull: () => Promise<void>;
}

/** What the trial measured, and the pair on WebGPU where that is faster. */
export interface TrialOutcome {
  readonly trial: LivenessTrial;
  readonly webgpu: readonly Net[] | null;
}

/** Measures the liveness pair on WASM and, where that is slow, on WebGPU. WebGPU that fails has lost. */
export async function tryWebgpu({ loader, wasm, always, lull }: TrialOptions): Promise<TrialOutcome> {
  await lull();
  const wasmMs = await pairMs(wasm, lull);
  if (wasmMs < WORTH_A_TRIAL_MS && !always) return { trial: { wasmMs, webgpuMs: null }, webgpu: null };
  const nets: Net[] = [];
  try {
    const { wasm: runtimeFile, models } = webgpuPairAssets();
    const [runtimeBytes, ...pair] = await Promise.all([runtimeFile, ...models].map(loader.load));
    if (!runtimeBytes) throw new Error('WebGPU has no runtime.');
    const runtime = await openNetRuntime('webgpu', runtimeBytes);
    for (const model of pair) {
      await lull();
      nets.push(await runtime.open(model, 'webgpu'));
    }
    const trial = { wasmMs, webgpuMs: await pairMs(nets, lull) };
    await lull();
    if (fasterBackend(trial) === 'webgpu') return { trial, webgpu: nets };
    await closeNets(nets);
    return { trial, webgpu: null };
  } catch {
    await closeNets(nets);
    return { trial: { wasmMs, webgpuMs: null }, webgpu: null };
  }
}

/** Median milliseconds of the pair, as a frame runs it: one after the other. */
async function pairMs(nets: readonly Net[], lull: () => Promise<void>): Promise<number> {
  const [count, planes, height, width] = LIVENESS_INPUT_SHAPE;
  const input = new Float32Array(count * planes * height * width);
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await lull();
    const startedAt = performance.now();
    for (const net of nets) await net.run(input, LIVENESS_INPUT_SHAPE);
    if (run > 0) times.push(performance.now() - startedAt);
  }
  return median(times);
}
