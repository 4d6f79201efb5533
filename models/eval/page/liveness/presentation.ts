import type { CapturePolicy, Hint, LivenessDecision } from '@live-capture/core';
import { startRun } from './session-run.js';
import type { Watched } from './watch.js';

/** How one presentation ends: with a decision, or with somebody who never got into position. */
export interface Presented {
  readonly outcome: LivenessDecision | 'guidance';
  /** The fused score; `null` without one. */
  readonly score: number | null;
  /** What was asked for most of the time, where nothing was decided. */
  readonly hint: Hint | null;
  /** From the first frame of the hold that led to it to the decision, with what the last frame cost; `null` without one. */
  readonly decisionMs: number | null;
}

/** Plays the frames of a clip to a session, as the element does; nothing is asked of people in clips. */
export function present(frames: readonly Watched[], policy: CapturePolicy): Presented {
  const run = startRun(policy, 'none', frames[0]?.observation.atMs ?? 0);
  for (const { observation, livenessScore, frameMs } of frames) {
    const { atMs } = observation;
    run.see(observation, livenessScore);
    const { state, heldSinceMs } = run;
    if (state.status !== 'capturing') continue;
    const end = run.finish(atMs);
    return {
      outcome: end.status !== 'failed' ? 'live' : end.code === 'liveness_failed' ? 'spoof' : 'uncertain',
      score: state.liveness?.score ?? null,
      hint: null,
      decisionMs: atMs - (heldSinceMs ?? atMs) + frameMs,
    };
  }
  return { outcome: 'guidance', score: null, hint: run.mostAsked, decisionMs: null };
}
