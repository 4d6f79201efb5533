import { FAILURES, type FailureCode } from '../failure.js';
import type { CapturePolicy } from '../policy.js';
import { nextChallenging } from './challenge.js';
import { failedCapture } from './failed.js';
import { nextAssessing, nextCapturing, nextReviewing, nextSubmitting, submitting } from './finish.js';
import { nextHolding } from './hold.js';
import { nextPositioning } from './position.js';
import { nextPreparing, prepare } from './prepare.js';
import type { Failed, SessionEvent, SessionState } from './state.js';

/**
 * No second deadline but the margin of the first: whoever gets the nonce ends the wait at `challengeNonceMs` with one of
 * the page's own, and this is how long that event may take through a busy page. Beyond it nobody gets one: the session
 * must not wait for ever.
 */
const NONCE_GRACE_MS = 1_000;

/**
 * The whole session as one pure function. Time comes in with the events; an event that a status does not know leaves
 * the state as it is (the same object, so that a caller can tell).
 */
export function next(state: SessionState, event: SessionEvent, policy: CapturePolicy): SessionState {
  if (event.type === 'reset') return { status: 'idle' };
  switch (state.status) {
    case 'idle':
    case 'cancelled':
    case 'completed':
      return event.type === 'start' ? prepare(event.options, event.atMs) : state;
    case 'failed':
      return nextFailed(state, event);
    default:
      return nextRunning(state, event, policy);
  }
}

type Running = Exclude<SessionState, { status: 'idle' | 'cancelled' | 'completed' | 'failed' }>;

/** What is the same in every status between start and end: cancelling, failing, running out of time. */
function nextRunning(state: Running, event: SessionEvent, policy: CapturePolicy): SessionState {
  if (event.type === 'cancel') return { status: 'cancelled' };
  if (event.type === 'fail') return failed(state, event.code, event.atMs);
  const late = event.type === 'tick' ? missedDeadline(state, event.atMs, policy) : null;
  if (late) return failed(state, late, event.atMs);
  switch (state.status) {
    case 'preparing':
      return nextPreparing(state, event);
    case 'positioning':
      return nextPositioning(state, event, policy);
    case 'holding':
      return nextHolding(state, event, policy);
    case 'challenging':
      return nextChallenging(state, event, policy);
    case 'capturing':
      return nextCapturing(state, event);
    case 'assessing':
      return nextAssessing(state, event, policy);
    case 'reviewing':
      // The camera is off while the person looks at the photo, so another one starts from the beginning.
      return event.type === 'retake' ? prepare(state.options, event.atMs) : nextReviewing(state, event);
    case 'submitting':
      return nextSubmitting(state, event);
  }
}

/** The failure that a deadline of this status has come to, if one has. Reviewing takes as long as the person likes. */
function missedDeadline(state: Running, atMs: number, policy: CapturePolicy): FailureCode | null {
  switch (state.status) {
    case 'preparing':
      if (!state.cameraOpen && atMs - state.sinceMs > policy.cameraTimeoutMs) return 'camera_timeout';
      return !state.engineReady && atMs - state.progressAtMs > policy.loadStallTimeoutMs ? 'load_timeout' : null;
    case 'positioning':
    case 'holding':
      return atMs - state.firstMs > policy.positioningTimeoutMs ? 'timeout' : null;
    case 'challenging': {
      const allowedMs = state.phase === 'waiting' ? policy.challengeNonceMs + NONCE_GRACE_MS : policy.challengeActionMs;
      return atMs - state.phaseSinceMs > allowedMs ? 'challenge_timeout' : null;
    }
    case 'capturing':
    case 'assessing':
      return atMs - state.sinceMs > policy.captureTimeoutMs ? 'photo_failed' : null;
    case 'submitting':
      if (atMs - state.sinceMs <= policy.uploadTimeoutMs) return null;
      return state.offline ? 'network' : 'upload_timeout';
    case 'reviewing':
      return null;
  }
}

function failed(state: Running, code: FailureCode, atMs: number): Failed {
  if (state.status !== 'submitting') return failedCapture(state.options, code, atMs);
  const { options, best, liveness } = state;
  return { status: 'failed', code, retry: FAILURES[code], options, sinceMs: atMs, assessed: { best, liveness } };
}

function nextFailed(state: Failed, event: SessionEvent): SessionState {
  if (event.type === 'start') return prepare(event.options, event.atMs);
  if (event.type === 'cancel') return { status: 'cancelled' };
  if (event.type !== 'retry' || state.retry === 'none') return state;
  if (state.retry === 'upload' && state.assessed) {
    const { options, assessed } = state;
    return submitting({ options, ...assessed }, event.atMs);
  }
  return prepare(state.options, event.atMs);
}
