import type { CapturePolicy, Hint, LivenessDecision } from '@live-capture/core';
import { JUDGES, type JudgeName } from '../../src/liveness/policies.mjs';
import { FRAME_RATE } from './clip.js';
import { startRun } from './session-run.js';
import type { Watched } from './watch.js';

/** How one presentation ends: with a decision, or with somebody who never got into position. */
export interface Presented {
  readonly outcome: LivenessDecision | 'guidance';
  /** The fused score; `null` without one. */
  readonly score: number | null;
  /** What was asked for most of the time, where nothing was decided. */
  readonly hint: Hint | null;
  /**
   * The hold that led to it, from its first frame on: each frame takes as long as the camera needs for one, or the worker where
   * that is longer. `null` without a decision.
   */
  readonly decisionMs: number | null;
}

const FRAME_MS = 1000 / FRAME_RATE;

/** Plays the frames of a clip to a session, as the element does; nothing is asked of people in clips. */
function present(frames: readonly Watched[], policy: CapturePolicy): Presented {
  const run = startRun(policy, 'none', frames[0]?.observation.atMs ?? 0);
  for (const { observation, livenessScore } of frames) {
    const { atMs } = observation;
    // The element asks for a score while it holds, and at no other time.
    run.see(observation, run.state.status === 'holding' ? livenessScore : null);
    const { state, heldSinceMs } = run;
    if (state.status !== 'capturing') continue;
    const end = run.finish(atMs);
    const hold = frames.filter(({ observation: seen }) => seen.atMs >= (heldSinceMs ?? atMs) && seen.atMs <= atMs);
    return {
      outcome: end.status !== 'failed' ? 'live' : end.code === 'liveness_failed' ? 'spoof' : 'uncertain',
      score: state.liveness?.score ?? null,
      hint: null,
      decisionMs: hold.reduce((sum, { frameMs }) => sum + Math.max(FRAME_MS, frameMs), 0),
    };
  }
  return { outcome: 'guidance', score: null, hint: run.mostAsked, decisionMs: null };
}

/** Plays the frames of a clip to every judge. */
export function presentToAll(frames: readonly Watched[]): Readonly<Record<JudgeName, Presented>> {
  const ends = Object.entries(JUDGES).map(([name, policy]) => [name, present(frames, policy)]);
  // One end for each judge, by its name.
  return Object.fromEntries(ends) as Record<JudgeName, Presented>;
}
