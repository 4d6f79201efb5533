import type { LivenessTrial } from '@live-capture/core';
import type { AdapterKind } from './adapter.js';

/** What decides where the liveness pair runs. */
export interface Circumstances {
  readonly asked: 'auto' | 'wasm' | 'webgpu';
  readonly adapter: AdapterKind;
  /** On iOS WebGPU is known to run out of memory. */
  readonly ios: boolean;
}

/** Where the pair runs from the start: on WASM, unless WebGPU was asked for and is there. */
export function firstBackend({ asked, adapter, ios }: Circumstances): 'wasm' | 'webgpu' {
  return asked === 'webgpu' && adapter !== 'none' && !ios ? 'webgpu' : 'wasm';
}

/** Whether WebGPU is tried once WASM runs: only where nobody chose, and on a real graphics card unless told otherwise. */
export function mayTry(
  { asked, adapter, ios }: Circumstances,
  { saveData, software }: { readonly saveData: boolean; readonly software: boolean },
): boolean {
  return asked === 'auto' && !ios && !saveData && (adapter === 'hardware' || (software && adapter === 'software'));
}

/**
 * Milliseconds of the pair on WASM below which WebGPU is not tried. A hold scores 15 frames a second, and 66 ms are
 * between two; what the pair takes of it cannot be felt, and WebGPU's runtime would be 4.7 MB more to download.
 */
export const WORTH_A_TRIAL_MS = 20;

/** WebGPU has to be faster by this factor: a difference of less is chance, and not worth a change. */
const MIN_GAIN = 1.25;

/** What the trial shows to be faster. */
export function fasterBackend({ wasmMs, webgpuMs }: LivenessTrial): 'wasm' | 'webgpu' {
  return webgpuMs !== null && webgpuMs * MIN_GAIN <= wasmMs ? 'webgpu' : 'wasm';
}
