import type { CapturePolicy } from '../policy.js';
import { failedCapture } from './failed.js';
import { livenessFailure } from './liveness-verdict.js';
import type { Assessing, Capturing, Reviewing, SessionEvent, SessionState, Submitting } from './state.js';

/** The photo is being encoded. */
export function nextCapturing(state: Capturing, event: SessionEvent): SessionState {
  return event.type === 'photo_taken' ? { ...state, status: 'assessing', sinceMs: event.atMs } : state;
}

/** The report is being written; without a live person there is no photo. */
export function nextAssessing(state: Assessing, event: SessionEvent, policy: CapturePolicy): SessionState {
  if (event.type !== 'assessed') return state;
  const { options, best, liveness, challenge } = state;
  const { atMs } = event;
  const challengePassed = challenge !== null;
  const code = options.livenessCheck ? livenessFailure({ liveness, best, challengePassed }, policy) : null;
  if (code) return failedCapture(options, code, atMs);
  if (options.review) return { status: 'reviewing', options, sinceMs: atMs, best, liveness };
  return submitting({ options, best, liveness }, atMs);
}

/** The photo goes out from its first byte on. */
export function submitting(
  { options, best, liveness }: Pick<Submitting, 'options' | 'best' | 'liveness'>,
  atMs: number,
): Submitting {
  return { status: 'submitting', options, sinceMs: atMs, best, liveness, sentBytes: 0, totalBytes: 0, offline: false };
}

/** The person looks at the photo and decides. */
export function nextReviewing(state: Reviewing, event: SessionEvent): SessionState {
  if (event.type !== 'confirm') return state;
  return submitting(state, event.atMs);
}

/** The photo is on its way; `submitted` also comes where the page keeps it. */
export function nextSubmitting(state: Submitting, event: SessionEvent): SessionState {
  if (event.type === 'upload_progress') return { ...state, sentBytes: event.sentBytes, totalBytes: event.totalBytes };
  if (event.type === 'upload_connection') return { ...state, offline: event.offline };
  if (event.type !== 'submitted') return state;
  const { options, best, liveness } = state;
  return { status: 'completed', options, sinceMs: event.atMs, best, liveness };
}
