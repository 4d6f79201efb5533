import type { Challenging } from '@live-capture/core';
import { GOOD_OBSERVATION } from './good-observation.js';

const [FACE] = GOOD_OBSERVATION.faces;

/** The second of two actions, a blink, is asked for. */
export function challengingState(change: Partial<Challenging> = {}): Challenging {
  if (!FACE) throw new Error('The good frame shows nobody.');
  const last = { atMs: 0, frame: GOOD_OBSERVATION.frame, face: FACE, appearance: null };
  return {
    ...{
      status: 'challenging',
      sinceMs: 0,
      phase: 'action',
      phaseSinceMs: 0,
      index: 1,
      skipsLeft: 1,
      missedFrames: 0,
      lastFrameAtMs: 0,
    },
    options: { mode: 'auto', livenessCheck: true, challenge: 'always', review: false },
    best: { observation: GOOD_OBSERVATION, findings: [], quality: 1, livenessScore: 1 },
    liveness: { score: 1, threshold: 0, reviewBelow: 0, decision: 'live', samples: [] },
    baseline: { yawDeg: 0, interEyeDistancePx: 100, eyeOpenness: 0.05, smile: 0 },
    drawn: { nonce: 'nonce', source: 'local', actions: ['turn_left', 'blink'] },
    guidance: { hint: 'blink', sinceMs: 0 },
    ...{ outcomes: [], readings: [], track: [], last, secondFace: null },
    ...change,
  };
}
