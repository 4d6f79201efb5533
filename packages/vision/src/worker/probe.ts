import { hasWebgl2 } from '../engines/webgl2.js';
import type { Probe } from '../worker-api.js';

/** The few members of WebGPU that tell whether an adapter is there; the WebWorker library does not have them all. */
interface GpuNavigator {
  readonly gpu?: { requestAdapter(): Promise<object | null> };
}

/** Looks what this worker's browser offers. */
export async function probeWorker(): Promise<Probe> {
  const gpuNavigator: GpuNavigator = navigator;
  const adapter = await gpuNavigator.gpu?.requestAdapter().catch(() => null);
  return { webgl2: hasWebgl2(new OffscreenCanvas(1, 1)), webgpu: Boolean(adapter) };
}
