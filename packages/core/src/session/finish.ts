import type { FailureCode } from '../failure.js';
import type { LivenessResult } from '../liveness.js';
import type { CapturePolicy } from '../policy.js';
import type { Assessing, BestFrame, Capturing, Reviewing, SessionEvent, SessionState, Submitting } from './state.js';

/** The photo is being encoded. */
export function nextCapturing(state: Capturing, event: SessionEvent): SessionState {
  return event.type === 'photo_taken' ? { ...state, status: 'assessing', sinceMs: event.atMs } : state;
}

/** The liveness of the hold is judged; without a live person there is no photo. */
export function nextAssessing(state: Assessing, event: SessionEvent, policy: CapturePolicy): SessionState {
  if (event.type !== 'assessed') return state;
  const { options, best } = state;
  const { liveness, atMs } = event;
  const code = options.livenessCheck ? livenessFailure(liveness, best, policy) : null;
  if (code) return { status: 'failed', code, retry: 'capture', options, sinceMs: atMs, assessed: null };
  if (options.review) return { status: 'reviewing', options, sinceMs: atMs, best, liveness };
  return { status: 'submitting', options, sinceMs: atMs, best, liveness, sentBytes: 0, totalBytes: 0 };
}

/** A check that was asked for and gave no answer is no pass, and the photo itself must look as live as the hold did. */
function livenessFailure(liveness: LivenessResult | null, best: BestFrame, policy: CapturePolicy): FailureCode | null {
  if (liveness?.decision === 'spoof') return 'liveness_failed';
  const photoIsLive = (best.livenessScore ?? 0) >= policy.reviewLivenessBelow;
  return liveness?.decision === 'live' && photoIsLive ? null : 'liveness_uncertain';
}

/** The person looks at the photo and decides. */
export function nextReviewing(state: Reviewing, event: SessionEvent): SessionState {
  if (event.type !== 'confirm') return state;
  return { ...state, status: 'submitting', sinceMs: event.atMs, sentBytes: 0, totalBytes: 0 };
}

/** The photo is on its way; `submitted` also comes where the page keeps it. */
export function nextSubmitting(state: Submitting, event: SessionEvent): SessionState {
  if (event.type === 'upload_progress') return { ...state, sentBytes: event.sentBytes, totalBytes: event.totalBytes };
  if (event.type !== 'submitted') return state;
  const { options, best, liveness } = state;
  return { status: 'completed', options, sinceMs: event.atMs, best, liveness };
}
