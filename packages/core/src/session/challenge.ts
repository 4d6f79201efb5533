import { baselineOf } from '../challenge/baseline.js';
import { drawActions } from '../challenge/draw.js';
import type { LivenessResult } from '../liveness.js';
import type { CapturePolicy } from '../policy.js';
import { nextChallengeFrame } from './challenge-frame.js';
import { skipAction } from './challenge-step.js';
import type { BestFrame, Challenging, Holding, SessionEvent, SessionState } from './state.js';

/** The hold is full and its best frame kept: the person will be asked to move. The nonce is awaited. */
export function startChallenging(
  held: Holding,
  best: BestFrame,
  liveness: LivenessResult,
  policy: CapturePolicy,
): Challenging {
  const { options, last, lastFrameAtMs: sinceMs, track } = held;
  return {
    status: 'challenging',
    options,
    sinceMs,
    best,
    liveness,
    baseline: baselineOf(track, policy),
    drawn: null,
    index: 0,
    phase: 'waiting',
    phaseSinceMs: sinceMs,
    guidance: held.guidance,
    skipsLeft: 0,
    outcomes: [],
    readings: [],
    last,
    missedFrames: 0,
    lastFrameAtMs: last.atMs,
    secondFace: null,
    track,
  };
}

/** Actions one after another, each begun from the pose of the hold, by the face of the hold, in time. */
export function nextChallenging(state: Challenging, event: SessionEvent, policy: CapturePolicy): SessionState {
  switch (event.type) {
    case 'challenge_drawn': {
      if (state.drawn) return state;
      const { nonce, source, atMs } = event;
      const drawn = { nonce, source, actions: drawActions(nonce, policy) };
      return { ...state, drawn, phase: 'return', phaseSinceMs: atMs };
    }
    case 'skip_action':
      return skipAction(state, event.atMs, policy);
    case 'frame':
      return nextChallengeFrame(state, event, policy);
    default:
      return state;
  }
}
