import { type AdapterInfo, type AdapterKind, adapterKind } from '../backend/adapter.js';
import { hasWebgl2 } from '../engines/webgl2.js';
import type { Probe } from '../worker-api.js';

/** The few members of WebGPU that tell what is there; the WebWorker library does not have them all. */
interface GpuNavigator {
  readonly gpu?: { requestAdapter(): Promise<GpuAdapter | null> };
}

interface GpuAdapter {
  readonly info?: AdapterInfo;
  /** Where older browsers say so. */
  readonly isFallbackAdapter?: boolean;
}

/** Looks what this worker's browser offers. */
export async function probeWorker(): Promise<Probe> {
  return { webgl2: hasWebgl2(new OffscreenCanvas(1, 1)), webgpu: await probeWebgpu(navigator) };
}

async function probeWebgpu({ gpu }: GpuNavigator): Promise<AdapterKind> {
  const adapter = await gpu?.requestAdapter().catch(() => null);
  if (!adapter) return 'none';
  const { vendor = '', architecture = '', device = '', description = '' } = adapter.info ?? {};
  const isFallbackAdapter = Boolean(adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter);
  return adapterKind({ vendor, architecture, device, description, isFallbackAdapter });
}
