import type { FaceSighting, Observation } from '../observation.js';
import type { CapturePolicy } from '../policy.js';
import { frameCheck, type Verdict } from './check.js';
import { borderGapPx, minBorderGapPx } from './position.js';

/** OFIQ SingleFacePresent: exactly one face, wherever in the frame a second one is. OFIQ rates how large that is. */
export const singleFacePresent = frameCheck('singleFacePresent', 'count', (observation, policy) => ({
  measured: countOf(observation, policy),
  raw: secondFaceRatio(observation, policy),
  limit: { min: 1, max: 1 },
  below: noFace(observation, policy),
  above: { code: 'multiple_faces', hint: 'be_alone' },
}));

/** All faces; but one alone that has no landmarks is none that could be judged. */
function countOf(observation: Observation, policy: CapturePolicy): number {
  const { length: landmarked } = observation.faces;
  const count = landmarked + otherFaces(observation, policy).length;
  return landmarked === 0 && count === 1 ? 0 : count;
}

/** The faces beyond the landmarked ones that are large enough to count, the largest first. */
export function otherFaces({ others }: Observation, policy: CapturePolicy): readonly FaceSighting[] {
  return others.filter(({ interEyeDistancePx }) => interEyeDistancePx >= policy.minOtherFaceEyeDistancePx);
}

/** OFIQ's raw measure: the area of the second largest face over that of the largest; 0 where there is one, `null` without. */
export function secondFaceRatio(observation: Observation, policy: CapturePolicy): number | null {
  const boxes = [...observation.faces, ...otherFaces(observation, policy)].map(({ box }) => box);
  const [largest, second = 0] = boxes.map(({ width, height }) => width * height).sort((a, b) => b - a);
  return largest ? second / largest : null;
}

/** What helps where no face can be judged: one that is seen far away or at the border only has to come nearer. */
function noFace(observation: Observation, policy: CapturePolicy): Verdict {
  const [largest] = otherFaces(observation, policy);
  if (!largest) return { code: 'no_face', hint: 'show_face' };
  if (borderGapPx(largest.box, observation.frame) <= minBorderGapPx(policy, observation.frame))
    return { code: 'no_face', hint: 'move_into_frame' };
  const isSmall = largest.interEyeDistancePx < policy.minInterEyeDistancePx;
  return { code: 'no_face', hint: isSmall ? 'move_closer' : 'show_face' };
}
