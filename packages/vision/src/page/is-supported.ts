import { hasWebgl2 } from '../engines/webgl2.js';

/** What the pipeline cannot do without, in the order in which it is looked for. */
export type SupportFeature =
  | 'secure_context'
  | 'media_devices'
  | 'web_crypto'
  | 'web_assembly'
  | 'web_assembly_simd'
  | 'module_worker'
  | 'offscreen_canvas'
  | 'webgl2';

/** Whether the pipeline runs in this browser, and if not, the first feature that is missing. */
export type Support = { readonly supported: true } | { readonly supported: false; readonly missing: SupportFeature };

/** The smallest module, and one whose function splats a vector: only engines with SIMD take the latter. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const SIMD_MODULE = Uint8Array.of(
  ...EMPTY_MODULE,
  ...[1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11],
);

const CHECKS = {
  secure_context: () => isSecureContext,
  media_devices: () => typeof navigator.mediaDevices?.getUserMedia === 'function',
  web_crypto: () => typeof crypto?.subtle?.digest === 'function',
  // Compiling, not only validating: a content security policy without 'wasm-unsafe-eval' forbids it.
  web_assembly: () => typeof WebAssembly === 'object' && Boolean(new WebAssembly.Module(EMPTY_MODULE)),
  web_assembly_simd: () => WebAssembly.validate(SIMD_MODULE),
  module_worker: hasModuleWorkers,
  offscreen_canvas: () =>
    new OffscreenCanvas(1, 1).getContext('2d') !== null && 'convertToBlob' in OffscreenCanvas.prototype,
  webgl2: () => hasWebgl2(new OffscreenCanvas(1, 1)) || hasWebgl2(document.createElement('canvas')),
} satisfies Record<SupportFeature, () => boolean>;

/**
 * Says whether the pipeline runs here, before any camera is asked for. It starts no worker and fetches nothing. A page on
 * which another stream stands in for the camera may leave `media_devices` out.
 */
export async function isSupported(leaveOut: readonly SupportFeature[] = []): Promise<Support> {
  for (const [feature, check] of Object.entries(CHECKS)) {
    // Object.entries widens the keys of a closed table.
    const missing = feature as SupportFeature;
    if (!leaveOut.includes(missing) && !holds(check)) return { supported: false, missing };
  }
  return { supported: true };
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

/** A browser that knows module workers reads the option's type; leaving by an error there starts nothing. */
function hasModuleWorkers(): boolean {
  let asked = false;
  const options = {
    get type(): WorkerType {
      asked = true;
      throw new Error('Only asked.');
    },
  };
  try {
    new Worker('', options).terminate();
  } catch {
    return asked;
  }
  return asked;
}
