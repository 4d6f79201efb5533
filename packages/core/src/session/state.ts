import type { ChallengeAction, ChallengeMode } from '../challenge/action.js';
import type { Baseline, Reading } from '../challenge/baseline.js';
import type { SecondFace } from '../challenge/continuity.js';
import type { ActionOutcome, ChallengeResult, NonceSource } from '../challenge/result.js';
import type { FaceFrame } from '../evidence/evidence.js';
import type { FailureCode, Retry } from '../failure.js';
import type { Finding } from '../finding.js';
import type { Guidance } from '../guidance.js';
import type { LivenessResult, LivenessSample } from '../liveness.js';
import type { Observation } from '../observation.js';

/** What a page chose for the whole session. */
export interface SessionOptions {
  /** `manual`: the hold starts when the person presses the shutter. */
  readonly mode: 'auto' | 'manual';
  readonly livenessCheck: boolean;
  /** When the person is asked to do something; never with the liveness check off. */
  readonly challenge: ChallengeMode;
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
  /** The face in the last frame. */
  readonly last: FaceFrame;
  /** `null` until a frame came that was scored, too. */
  readonly best: BestFrame | null;
  readonly samples: readonly LivenessSample[];
  /** The face over the hold, thinned. */
  readonly track: readonly FaceFrame[];
}

/** What a challenge was drawn from, and what was drawn. */
export interface Drawn {
  readonly nonce: string;
  readonly source: NonceSource;
  /** In the order in which they are asked. A skipped one gives its place to another. */
  readonly actions: readonly ChallengeAction[];
}

/** The person is asked to do what nobody could foresee. The best frame of the hold stays the photo. */
export interface Challenging extends Timed {
  readonly status: 'challenging';
  readonly best: BestFrame;
  /** What the passive model said of the hold. */
  readonly liveness: LivenessResult;
  readonly baseline: Baseline;
  /** `null` until the nonce has come. */
  readonly drawn: Drawn | null;
  /** Which of the drawn actions is asked for (`action`), or comes next (`return`); beyond the last there is only the way back. */
  readonly index: number;
  /** `waiting` for the nonce; back to the baseline (`return`), so that every action is begun anew; the `action` itself. */
  readonly phase: 'waiting' | 'return' | 'action';
  /** The phase's deadline runs from here. */
  readonly phaseSinceMs: number;
  readonly guidance: Guidance;
  /**
   * How often the action may still be skipped; 0 where no other is left, and on the way back but where the coming action
   * itself holds the person up: whoever always smiles cannot relax before a smile.
   */
  readonly skipsLeft: number;
  /** Actions that are done or skipped. */
  readonly outcomes: readonly ActionOutcome[];
  /** What was seen since the action was asked. */
  readonly readings: readonly Reading[];
  /** The face when it was last seen. */
  readonly last: FaceFrame;
  /** Frames since then, in none of which it was. */
  readonly missedFrames: number;
  readonly lastFrameAtMs: number;
  readonly secondFace: SecondFace | null;
  /** The face over hold and challenge, thinned. */
  readonly track: readonly FaceFrame[];
}

interface Taken extends Timed {
  readonly best: BestFrame;
  /** What the passive model said of the hold; `null` when the check is off or had too few frames. */
  readonly liveness: LivenessResult | null;
  /** `null` when nothing was asked. */
  readonly challenge: ChallengeResult | null;
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
  /** The upload waits for the device to be online again. */
  readonly offline: boolean;
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
  | Challenging
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
  /** The nonce has come from which the actions are drawn. */
  | { readonly type: 'challenge_drawn'; readonly nonce: string; readonly source: NonceSource }
  /** The person cannot do what is asked, and wants something else to do. */
  | { readonly type: 'skip_action' }
  | { readonly type: 'photo_taken' }
  /** The report is written; what it says of liveness is known since the hold. */
  | { readonly type: 'assessed' }
  | { readonly type: 'confirm' }
  | { readonly type: 'retake' }
  | { readonly type: 'upload_progress'; readonly sentBytes: number; readonly totalBytes: number }
  | { readonly type: 'upload_connection'; readonly offline: boolean }
  /** The endpoint stored the photo, or the page keeps it to itself. */
  | { readonly type: 'submitted' }
  | { readonly type: 'fail'; readonly code: FailureCode }
  | { readonly type: 'retry' }
  | { readonly type: 'cancel' }
  | { readonly type: 'reset' }
  /** Time passes; deadlines are noticed here. */
  | { readonly type: 'tick' }
);
