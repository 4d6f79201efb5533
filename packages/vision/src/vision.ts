import type { BackendReport, ModelUse, Observation } from '@live-capture/core';

/** What can go wrong in vision. The names are those of core's failure codes, so that a session can fail with them. */
export type VisionErrorCode =
  | 'unsupported'
  | 'engine_failed'
  | 'asset_unavailable'
  | 'asset_corrupt'
  | 'load_timeout'
  | 'photo_failed'
  | 'image_unreadable'
  | 'aborted';

/** Bytes of models and engines; `totalBytes` is known from the start, for the manifest says it. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

export interface VisionOptions {
  /** The folder with `mediapipe/`, `ort/` and `models/`: absolute, or relative to the document. */
  readonly assetBase: string;
  /**
   * Where the liveness networks run. `auto` is WASM, until a trial on a real graphics card shows that WebGPU is faster. The
   * trial begins when the pipeline is open, so that nobody waits for it.
   */
  readonly backend?: 'auto' | 'wasm' | 'webgpu';
  /** Has `auto` try WebGPU without a graphics card, too, and however fast WASM is: to see the trial at work. */
  readonly trySoftwareWebgpu?: boolean;
  /** Whether the liveness models are loaded at all. */
  readonly liveness: boolean;
  /** Loading fails with `load_timeout` when no byte and no engine step arrived for so long. */
  readonly stallTimeoutMs: number;
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

/** What runs: decided while opening, and once more where `auto` tries WebGPU. */
export interface VisionInfo extends BackendReport {
  readonly models: readonly ModelUse[];
  readonly loadMs: number;
}

/** What a frame is measured for. */
export interface AnalyseOptions {
  /** Whether liveness is scored. */
  readonly liveness: boolean;
  /** Whether covers are looked for in this very frame; by default they are ten times a second, and kept in between. */
  readonly thorough?: boolean;
  /**
   * Whether frames have to come steadily, as in a hold and in a challenge: no trial of WebGPU comes between them then. By
   * default those that are scored do.
   */
  readonly steady?: boolean;
}

/** One frame's measures, and what they cost in milliseconds. */
export interface Analysis {
  readonly observation: Observation;
  /** 0..1, higher is live; `null` when it was not asked for or there was no face. */
  readonly livenessScore: number | null;
  readonly timings: {
    readonly landmarksMs: number;
    readonly measuresMs: number;
    /** `null` where covers were not looked for in this frame. */
    readonly occlusionMs: number | null;
    /** `null` where other faces were not looked for in this frame. */
    readonly othersMs: number | null;
    readonly livenessMs: number | null;
    /** In the worker, from the frame's arrival to the answer. */
    readonly frameMs: number;
  };
}

/** A still of the camera's full frame, not mirrored. */
export interface Photo {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly mime: 'image/jpeg' | 'image/png';
  /** 0..1 as given to the encoder; absent for PNG. */
  readonly jpegQuality?: number;
}

/** One picture of a camera. A `VideoFrame` is the quicker one: the page does not have to read its pixels. */
export type CameraFrame = ImageBitmap | VideoFrame;

/** A running pipeline. One frame at a time; every call settles, with a `VisionError` at worst. */
export interface Vision {
  /** What runs now. */
  readonly info: VisionInfo;
  /** Measures a frame of the camera. The frame is transferred away and closed. */
  analyse(frame: CameraFrame, atMs: number, options: AnalyseOptions): Promise<Analysis>;
  /**
   * Measures one still picture by itself, with everything that is loaded: JPEG, PNG, WebP or the first frame of a GIF,
   * upright by its EXIF. Fails with `image_unreadable` where the file is damaged, of another kind, or larger than 50
   * megapixels; on a picture too small for a face there is no face. Pixels are those of the picture, or of a copy with a
   * long side of 4096 where it is larger.
   */
  inspect(picture: Blob): Promise<Analysis>;
  /** Keeps the last analysed frame as the photo to be, in place of the one kept before. */
  keep(): Promise<void>;
  /** Encodes the kept frame to fit the bytes, ends included; fails with `photo_failed` where it cannot. */
  photo(limits: { readonly minBytes: number; readonly maxBytes: number }): Promise<Photo>;
  /** Forgets the kept frame. */
  drop(): Promise<void>;
  /** Ends the worker and frees everything. Calls under way fail with `aborted`. */
  close(): void;
}
