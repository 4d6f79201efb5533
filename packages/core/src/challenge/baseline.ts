import type { FaceFrame } from '../evidence/evidence.js';
import type { CapturePolicy } from '../policy.js';
import { median } from '../statistics.js';

/** How a person looks who was asked for nothing: medians over the hold. */
export interface Baseline {
  readonly yawDeg: number;
  readonly interEyeDistancePx: number;
  readonly eyeOpenness: number;
  readonly smile: number;
}

/** One frame, told from the person's own baseline. */
export interface Reading {
  readonly atMs: number;
  /** Positive when the person has turned to their own left. */
  readonly turnDeg: number;
  /** How many times nearer: the inter-eye distance, corrected for the yaw, over that of the baseline. */
  readonly nearness: number;
  /** Eye openness over that of the baseline. */
  readonly eyes: number;
  /** How much stronger the smile is. */
  readonly smile: number;
}

/**
 * The baseline of a hold. Whoever smiled all through it has smiled already, so the smile counts for no more than the
 * policy's resting smile: such a person is asked to relax before they are asked to smile.
 */
export function baselineOf(track: readonly FaceFrame[], policy: CapturePolicy): Baseline {
  const of = (measure: keyof Baseline) => median(track.map(({ face }) => face[measure]));
  return {
    yawDeg: of('yawDeg'),
    interEyeDistancePx: of('interEyeDistancePx'),
    eyeOpenness: of('eyeOpenness'),
    smile: Math.min(of('smile'), policy.maxRestingSmile),
  };
}

/** What a frame shows beside the baseline. */
export function readingOf({ atMs, face }: FaceFrame, baseline: Baseline): Reading {
  return {
    atMs,
    turnDeg: face.yawDeg - baseline.yawDeg,
    nearness: face.interEyeDistancePx / baseline.interEyeDistancePx,
    eyes: face.eyeOpenness / baseline.eyeOpenness,
    smile: face.smile - baseline.smile,
  };
}
