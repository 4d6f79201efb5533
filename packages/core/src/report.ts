import type { ChallengeResult } from './challenge/result.js';
import type { Box, Size } from './geometry.js';
import type { IntegritySignal } from './integrity/signal.js';
import type { LivenessResult } from './liveness.js';

/** One measured value beside its limits, in the wire's form. */
export interface Measure {
  /** The check's name. */
  readonly name: string;
  readonly value: number | null;
  /** OFIQ's value, 0 to 100, higher being better; `null` where OFIQ has none. It never decides the status. */
  readonly quality: number | null;
  readonly unit: string;
  /** The values that pass; `null` is an open end. */
  readonly range: readonly [number | null, number | null];
  /** 0: fails, 1: passes, 2: not assessed. */
  readonly status: 0 | 1 | 2;
  readonly scope: 'device';
}

export interface ModelUse {
  readonly name: string;
  readonly sha256: string;
}

/** Where the frames came from. */
export interface CameraReport {
  /** `stream`: the page gave a MediaStream of its own instead of the camera. */
  readonly source: 'camera' | 'stream';
  readonly label?: string;
  readonly facingMode?: string;
  readonly width: number;
  readonly height: number;
  readonly frameRate?: number;
}

/** Which engine ran where. */
export interface BackendReport {
  readonly landmarks: 'worker' | 'main';
  readonly liveness: 'wasm' | 'webgpu' | null;
  /** Why `auto` chose it; absent where nothing was tried. */
  readonly trial?: LivenessTrial;
}

/** Median milliseconds of the liveness networks on either backend, measured side by side before anybody held still. */
export interface LivenessTrial {
  readonly wasmMs: number;
  /** `null` where WASM is so fast that WebGPU was not tried, or where WebGPU failed. */
  readonly webgpuMs: number | null;
}

/** Milliseconds of one session; medians where there are many. */
export interface TimingReport {
  readonly loadMs: number;
  readonly positioningMs: number;
  readonly holdMs: number;
  readonly frames: number;
  readonly frameMs: number;
  readonly livenessMs: number | null;
}

/**
 * What the device measured of the photo that it sends. Evidence, never authority: whoever owns a browser can forge it,
 * so the endpoint decides.
 */
export interface CaptureReport {
  readonly schema: 'live-capture-report/1';
  readonly policy: { readonly name: string; readonly version: string };
  readonly camera: CameraReport;
  readonly frame: Size & {
    readonly mime: 'image/jpeg' | 'image/png';
    readonly bytes: number;
    readonly jpegQuality?: number;
  };
  readonly face: {
    readonly box: Box;
    readonly interEyePx: number;
    readonly yawDeg: number;
    readonly pitchDeg: number;
    readonly rollDeg: number;
  };
  readonly measures: readonly Measure[];
  /** `null` when the check was switched off. */
  readonly liveness: LivenessResult | null;
  /** What the person was asked to do; `null` when nothing was asked. Who does not pass takes no photo. */
  readonly challenge: (ChallengeResult & { readonly passed: true }) | null;
  /** Signs that the frames were fed in and not filmed; none of them is a verdict. */
  readonly integrity: readonly IntegritySignal[];
  readonly models: readonly ModelUse[];
  readonly backend: BackendReport;
  readonly timings: TimingReport;
  readonly userAgent?: string;
}
