import type { FailureCode, Retry } from '../failure.js';
import type { Finding } from '../finding.js';
import type { Box } from '../geometry.js';
import type { Guidance } from '../guidance.js';
import type { LivenessResult, LivenessSample } from '../liveness.js';
import type { Observation } from '../observation.js';

/** What a page chose for the whole session. */
export interface SessionOptions {
  /** `manual`: the hold starts when the person presses the shutter. */
  readonly mode: 'auto' | 'manual';
  readonly livenessCheck: boolean;
  /** Whether the person sees the photo and confirms it. */
  readonly review: boolean;
}

/** The frame that will be the photo, unless a better one comes. */
export interface BestFrame {
  readonly observation: Observation;
  readonly findings: readonly Finding[];
  /** Ranks frames that passed every check against one another. */
  readonly quality: number;
  /** What the passive model said of this very frame; `null` when it was not asked. */
  readonly livenessScore: number | null;
}

interface Timed {
  readonly options: SessionOptions;
  /** When this status was entered. */
  readonly sinceMs: number;
}

export interface Preparing extends Timed {
  readonly status: 'preparing';
  readonly cameraOpen: boolean;
  readonly engineReady: boolean;
  readonly loadedBytes: number;
  /** 0 while nobody knows. */
  readonly totalBytes: number;
  /** When loading last made progress. */
  readonly progressAtMs: number;
}

export interface Positioning extends Timed {
  readonly status: 'positioning';
  /** When the person first could see themselves; the deadline runs from here through every hold. */
  readonly firstMs: number;
  readonly findings: readonly Finding[];
  readonly guidance: Guidance;
  /** Manual mode: the frame passes every check and the shutter would work. */
  readonly ready: boolean;
  /** Manual mode: the shutter was pressed, and the next good frame starts the hold. */
  readonly armed: boolean;
}

export interface Holding extends Timed {
  readonly status: 'holding';
  readonly firstMs: number;
  readonly findings: readonly Finding[];
  readonly guidance: Guidance;
  /** Time for which every check has passed. */
  readonly heldMs: number;
  /** 0..1 of what the policy asks for. */
  readonly progress: number;
  readonly lastFrameAtMs: number;
  readonly lastPassAtMs: number;
  /** Where the face was in the last frame. */
  readonly lastBox: Box;
  /** `null` until a frame came that was scored, too. */
  readonly best: BestFrame | null;
  readonly samples: readonly LivenessSample[];
}

interface Taken extends Timed {
  readonly best: BestFrame;
  readonly samples: readonly LivenessSample[];
}

export interface Capturing extends Taken {
  readonly status: 'capturing';
}

export interface Assessing extends Taken {
  readonly status: 'assessing';
}

interface Assessed extends Timed {
  readonly best: BestFrame;
  readonly liveness: LivenessResult | null;
}

export interface Reviewing extends Assessed {
  readonly status: 'reviewing';
}

export interface Submitting extends Assessed {
  readonly status: 'submitting';
  readonly sentBytes: number;
  readonly totalBytes: number;
}

export interface Completed extends Assessed {
  readonly status: 'completed';
}

export interface Failed {
  readonly status: 'failed';
  readonly code: FailureCode;
  readonly retry: Retry;
  readonly options: SessionOptions;
  readonly sinceMs: number;
  /** What a retry of the upload sends; `null` when the failure came before there was a photo. */
  readonly assessed: { readonly best: BestFrame; readonly liveness: LivenessResult | null } | null;
}

export type SessionState =
  | { readonly status: 'idle' }
  | Preparing
  | Positioning
  | Holding
  | Capturing
  | Assessing
  | Reviewing
  | Submitting
  | Completed
  | Failed
  | { readonly status: 'cancelled' };

export type SessionStatus = SessionState['status'];

/** Everything that can happen to a session. Times are milliseconds of one monotonic clock. */
export type SessionEvent = { readonly atMs: number } & (
  | { readonly type: 'start'; readonly options: SessionOptions }
  | { readonly type: 'camera_opened' }
  /** Another camera is about to take over. */
  | { readonly type: 'camera_changing' }
  | { readonly type: 'load_progress'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly type: 'engine_ready' }
  | { readonly type: 'frame'; readonly observation: Observation; readonly livenessScore: number | null }
  | { readonly type: 'shutter' }
  | { readonly type: 'photo_taken' }
  | { readonly type: 'assessed'; readonly liveness: LivenessResult | null }
  | { readonly type: 'confirm' }
  | { readonly type: 'retake' }
  | { readonly type: 'upload_progress'; readonly sentBytes: number; readonly totalBytes: number }
  /** The endpoint stored the photo, or the page keeps it to itself. */
  | { readonly type: 'submitted' }
  | { readonly type: 'fail'; readonly code: FailureCode }
  | { readonly type: 'retry' }
  | { readonly type: 'cancel' }
  | { readonly type: 'reset' }
  /** Time passes; deadlines are noticed here. */
  | { readonly type: 'tick' }
);
