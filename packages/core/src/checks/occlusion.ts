import type { FaceRegion } from '../face-regions.js';
import type { CheckId, Hint } from '../finding.js';
import { likeliestCover, type Occlusion } from '../occlusion.js';
import type { CapturePolicy } from '../policy.js';
import { type Check, compare, type Verdict } from './check.js';

type Limit = 'maxEyesCovered' | 'maxMouthCovered' | 'maxFaceCovered' | 'maxForeheadCovered';

/** A check of some regions; where nobody looked at them, it is not assessed. */
function occlusionCheck(
  check: CheckId,
  regions: readonly FaceRegion[],
  limit: Limit,
  verdict: (occlusion: Occlusion) => Verdict,
): Check {
  return ({ occlusion }, policy: CapturePolicy) => {
    if (!occlusion) return { check, status: 'not_assessed' };
    const measured = Math.max(...regions.map((region) => occlusion.covered[region]));
    return compare(check, 'probability', { measured, limit: { max: policy[limit] }, above: verdict(occlusion) });
  };
}

/** Names the cover where it has a name of its own; what is uncovered depends on the region. */
function coveredBy(occlusion: Occlusion, hint: Hint): Verdict {
  const kind = likeliestCover(occlusion);
  if (kind === 'mask') return { code: 'mask', hint: 'take_off_mask' };
  return { code: 'face_occluded', hint: kind === 'hand' ? 'hand_away' : hint };
}

/** OFIQ EyesVisible; here the probability that an eye is covered. */
export const eyesVisible = occlusionCheck('eyesVisible', ['leftEye', 'rightEye'], 'maxEyesCovered', (occlusion) => {
  const kind = likeliestCover(occlusion);
  if (kind === 'sunglasses') return { code: 'sunglasses', hint: 'take_off_sunglasses' };
  return { code: 'eyes_occluded', hint: kind === 'hand' ? 'hand_away' : 'uncover_eyes' };
});

/** OFIQ MouthOcclusionPrevention; here the probability that the mouth is covered. */
export const mouthOcclusionPrevention = occlusionCheck(
  'mouthOcclusionPrevention',
  ['mouth'],
  'maxMouthCovered',
  (occlusion) => coveredBy(occlusion, 'uncover_mouth'),
);

/** OFIQ FaceOcclusionPrevention; here the probability that the nose, the chin or a cheek is covered. */
export const faceOcclusionPrevention = occlusionCheck(
  'faceOcclusionPrevention',
  ['nose', 'chin', 'leftCheek', 'rightCheek'],
  'maxFaceCovered',
  (occlusion) => coveredBy(occlusion, 'uncover_face'),
);

/** The forehead is free of hair, hats and hands. */
export const foreheadVisible = occlusionCheck('foreheadVisible', ['forehead'], 'maxForeheadCovered', () => ({
  code: 'forehead_covering',
  hint: 'uncover_forehead',
}));
