import type { CapturePolicy } from './policy.js';

export type LivenessDecision = 'live' | 'uncertain' | 'spoof';

/** What the passive model said of one frame. */
export interface LivenessSample {
  readonly atMs: number;
  /** Probability of a live face, 0..1: the mean of the models' softmax outputs. */
  readonly score: number;
}

/** The frames' scores, fused and judged. */
export interface LivenessResult {
  /** 0..1, higher is live: the mean over the frames. */
  readonly score: number;
  /** Scores below are `spoof`. */
  readonly threshold: number;
  /** Scores from the threshold up to here are `uncertain`. */
  readonly reviewBelow: number;
  readonly decision: LivenessDecision;
  readonly samples: readonly LivenessSample[];
}

/** Fuses the frames of a hold to one result; `null` when there are fewer frames than the policy asks for. */
export function assessLiveness(samples: readonly LivenessSample[], policy: CapturePolicy): LivenessResult | null {
  if (samples.length < policy.minLivenessFrames) return null;
  const score = samples.reduce((sum, sample) => sum + sample.score, 0) / samples.length;
  const threshold = policy.minLivenessScore;
  const reviewBelow = policy.reviewLivenessBelow;
  const decision = score < threshold ? 'spoof' : score < reviewBelow ? 'uncertain' : 'live';
  return { score, threshold, reviewBelow, decision, samples };
}
