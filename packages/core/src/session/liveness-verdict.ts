import type { FailureCode } from '../failure.js';
import { frameLiveness, type LivenessResult } from '../liveness.js';
import type { CapturePolicy } from '../policy.js';
import type { BestFrame, SessionOptions } from './state.js';

/** What is known of the life of the person in the photo. */
export interface LivenessEvidence {
  /** `null` when the check had too few frames. */
  readonly liveness: LivenessResult | null;
  readonly best: BestFrame;
  readonly challengePassed: boolean;
}

/**
 * Why a photo is not taken for that of a live person; `null` where it is. A check that was asked for and gave no answer
 * is no pass, and the photo itself must not look like a spoof. A challenge lifts doubt; it never outweighs a hold,
 * or a photo, that looks like a spoof.
 */
export function livenessFailure(evidence: LivenessEvidence, policy: CapturePolicy): FailureCode | null {
  const { liveness, best, challengePassed } = evidence;
  if (liveness?.decision === 'spoof') return 'liveness_failed';
  if (!liveness || !looksLive(best.livenessScore, policy)) return 'liveness_uncertain';
  return liveness.decision === 'live' || challengePassed ? null : 'liveness_uncertain';
}

/** Whether one frame by itself is no spoof: single frames of live people fall into the review band at times. */
export function looksLive(livenessScore: number | null, policy: CapturePolicy): boolean {
  return livenessScore !== null && frameLiveness(livenessScore, policy) !== 'spoof';
}

/** Whether the person is asked to do something: where it could lift a doubt, or, if it always is, where it is not in vain. */
export function wantsChallenge(
  { livenessCheck, challenge }: SessionOptions,
  evidence: Omit<LivenessEvidence, 'challengePassed'>,
  policy: CapturePolicy,
): boolean {
  if (!livenessCheck || challenge === 'none') return false;
  if (livenessFailure({ ...evidence, challengePassed: true }, policy)) return false;
  return challenge === 'always' || livenessFailure({ ...evidence, challengePassed: false }, policy) !== null;
}
