import { describe, expect, it } from 'vitest';
import type { ChallengeMode } from '../challenge/action.js';
import type { LivenessDecision, LivenessResult } from '../liveness.js';
import { POLICIES } from '../policies.js';
import { observation } from '../test-data.js';
import { livenessFailure, wantsChallenge } from './liveness-verdict.js';
import type { BestFrame } from './state.js';
import { OPTIONS } from './test-steps.js';

const policy = POLICIES.standard;
// What the model says of one frame; fused, it is somewhat nearer to a half.
const LIVE = policy.reviewLivenessBelow + 0.05;
const DOUBTFUL = (policy.minLivenessScore + policy.reviewLivenessBelow) / 2;
const SPOOF = policy.minLivenessScore - 0.05;

function judged(decision: LivenessDecision): LivenessResult {
  const { minLivenessScore: threshold, reviewLivenessBelow: reviewBelow } = policy;
  return { score: 0.5, threshold, reviewBelow, decision, samples: [] };
}

function photo(livenessScore: number | null): BestFrame {
  return { observation: observation(), findings: [], quality: 1, livenessScore };
}

describe('the hold, the photo and the challenge together', () => {
  it.each<[LivenessDecision | null, number | null, string | null, string | null]>([
    ['live', LIVE, null, null],
    ['live', DOUBTFUL, null, null],
    ['live', SPOOF, 'liveness_uncertain', 'liveness_uncertain'],
    ['live', null, 'liveness_uncertain', 'liveness_uncertain'],
    ['uncertain', LIVE, 'liveness_uncertain', null],
    ['uncertain', SPOOF, 'liveness_uncertain', 'liveness_uncertain'],
    ['spoof', LIVE, 'liveness_failed', 'liveness_failed'],
    [null, LIVE, 'liveness_uncertain', 'liveness_uncertain'],
  ])('%s with a photo of %s: %s, and %s after a challenge', (decision, score, alone, challenged) => {
    const evidence = { liveness: decision && judged(decision), best: photo(score) };
    expect(livenessFailure({ ...evidence, challengePassed: false }, policy)).toBe(alone);
    expect(livenessFailure({ ...evidence, challengePassed: true }, policy)).toBe(challenged);
  });
});

describe('a challenge', () => {
  it.each<[ChallengeMode, LivenessDecision | null, number, boolean]>([
    ['auto', 'live', LIVE, false],
    ['auto', 'live', DOUBTFUL, false],
    ['auto', 'uncertain', DOUBTFUL, true],
    ['auto', 'uncertain', LIVE, true],
    ['auto', 'uncertain', SPOOF, false],
    ['auto', 'spoof', LIVE, false],
    ['always', 'live', LIVE, true],
    ['always', 'spoof', LIVE, false],
    ['always', null, LIVE, false],
    ['none', 'uncertain', LIVE, false],
  ])('%s, %s with a photo of %f: %s', (challenge, decision, score, wanted) => {
    const evidence = { liveness: decision && judged(decision), best: photo(score) };
    expect(wantsChallenge({ ...OPTIONS, challenge }, evidence, policy)).toBe(wanted);
    expect(wantsChallenge({ ...OPTIONS, challenge, livenessCheck: false }, evidence, policy)).toBe(false);
  });
});
