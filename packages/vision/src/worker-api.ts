import type { LivenessTrial } from '@live-capture/core';
import type { AdapterKind } from './backend/adapter.js';
import type { RawFace } from './measure/raw-face.js';
import type { AnalyseOptions, Analysis, CameraFrame, Photo } from './vision.js';
import type { PlainError } from './vision-error.js';

/** An answer of the worker. Errors are part of it, for Comlink would drop their code. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PlainError };

/** What the worker's browser offers. */
export interface Probe {
  /** The landmarker draws its frames through a WebGL2 texture, even on the CPU. */
  readonly webgl2: boolean;
  readonly webgpu: AdapterKind;
}

/** What the worker has to load and run. */
export interface WorkerPlan {
  /** Absolute URL of the folder with the assets, ending in a slash. */
  readonly assetBase: string;
  readonly landmarks: boolean;
  readonly liveness: 'wasm' | 'webgpu' | null;
}

/** Counts bytes as they arrive; also called without new bytes when an engine got a step further. */
export type ReportBytes = (loadedBytes: number) => void;

export interface PhotoLimits {
  readonly minBytes: number;
  readonly maxBytes: number;
}

/** What the landmarker on the page found, and what that cost. */
export interface PageFaces {
  readonly faces: readonly RawFace[];
  readonly landmarksMs: number;
}

/** The calls that the page makes. */
export interface WorkerApi {
  probe(): Promise<Reply<Probe>>;
  open(plan: WorkerPlan, report: ReportBytes): Promise<Reply<null>>;
  /**
   * Measures whether the liveness pair, which runs on WASM, is faster on WebGPU, and moves it there if so. Frames may come
   * meanwhile. `always` tries however fast WASM is.
   */
  tryWebgpu(always: boolean): Promise<Reply<LivenessTrial>>;
  /** `pageFaces` is `null` where the landmarker runs in the worker. */
  analyse(
    frame: CameraFrame,
    atMs: number,
    pageFaces: PageFaces | null,
    options: AnalyseOptions,
  ): Promise<Reply<Analysis>>;
  /** Measures one picture by itself, with everything that there is. */
  inspect(picture: ImageBitmap, atMs: number, pageFaces: PageFaces | null): Promise<Reply<Analysis>>;
  keep(): Promise<Reply<null>>;
  photo(limits: PhotoLimits): Promise<Reply<Photo>>;
  drop(): Promise<Reply<null>>;
}
