import { livenessWeight } from './liveness-weight.js';
import type { Observation } from './observation.js';
import type { CapturePolicy } from './policy.js';

export type LivenessDecision = 'live' | 'uncertain' | 'spoof';

/** What the passive model said of one frame, and how much that says. */
export interface LivenessSample {
  readonly atMs: number;
  /** Probability of a live face, 0..1: the mean of the models' softmax outputs. */
  readonly score: number;
  /** 0..1, of the frame's quality; 0 is no evidence. */
  readonly weight: number;
}

/** The frames' scores, fused and judged. */
export interface LivenessResult {
  /**
   * 0..1, higher is live: the probability that the frames of the hold show a live person. It is their fused
   * log-odds, with a slope and an offset that were fitted to webcam clips (Platt scaling), as a probability.
   */
  readonly score: number;
  /** Scores below are `spoof`. */
  readonly threshold: number;
  /** Scores from the threshold up to here are `uncertain`. */
  readonly reviewBelow: number;
  readonly decision: LivenessDecision;
  readonly samples: readonly LivenessSample[];
}

/**
 * Turns the fused log-odds z of a hold into a probability, 1 / (1 + exp(-(slope * z + offset))): Platt scaling, fitted to
 * the holds of eight frames that follow one another in the webcam clips (71 of 7 live people, 38 of 5 phone and monitor
 * replays; both sides weighted alike; Platt's targets 72/73 and 1/40). The holds of a clip resemble one another, so this is
 * as sure as 12 clips can make it, and says nothing of attacks that are not among them.
 */
const LIVENESS_CALIBRATION = { slope: 0.89, offset: -0.08 } as const;

/** The log-odds of one frame count up to here (a score of .993), so that no single frame outweighs all others. */
const MAX_LOG_ODDS = 5;

/** A frame as evidence of life. */
export function livenessSample(observation: Observation, score: number, policy: CapturePolicy): LivenessSample {
  return { atMs: observation.atMs, score, weight: livenessWeight(observation, policy) };
}

/** How many of the frames are evidence at all. */
export function evidenceFrames(samples: readonly LivenessSample[]): number {
  return samples.filter(({ weight }) => weight > 0).length;
}

/** The probability of a live person that some frames give together; NaN where none is evidence. */
export function fusedLiveness(samples: readonly Pick<LivenessSample, 'score' | 'weight'>[]): number {
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const logOdds = samples.reduce((sum, { score, weight }) => sum + weight * logOddsOf(score), 0) / total;
  const { slope, offset } = LIVENESS_CALIBRATION;
  return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
}

function logOddsOf(score: number): number {
  return Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, Math.log(score / (1 - score))));
}

/** Fuses the frames of a hold to one result; `null` when fewer of them are evidence than the policy asks for. */
export function assessLiveness(samples: readonly LivenessSample[], policy: CapturePolicy): LivenessResult | null {
  if (evidenceFrames(samples) < policy.minLivenessFrames) return null;
  const score = fusedLiveness(samples);
  const threshold = policy.minLivenessScore;
  const reviewBelow = policy.reviewLivenessBelow;
  return { score, threshold, reviewBelow, decision: decide(score, policy), samples };
}

/** What the passive model's score of one frame says by itself: single frames of live people are uncertain at times. */
export function frameLiveness(score: number, policy: CapturePolicy): LivenessDecision {
  return decide(fusedLiveness([{ score, weight: 1 }]), policy);
}

function decide(fused: number, { minLivenessScore, reviewLivenessBelow }: CapturePolicy): LivenessDecision {
  // In this order what is no number is no live person either.
  return fused >= reviewLivenessBelow ? 'live' : fused >= minLivenessScore ? 'uncertain' : 'spoof';
}
