import type { FaceMeasures, Observation } from '../observation.js';

const RADIANS = Math.PI / 180;

/** Cosine of the angle away from the camera; pitch is left out, for its neutral differs from person to person. */
function frontality({ yawDeg, rollDeg }: FaceMeasures): number {
  return Math.cos(yawDeg * RADIANS) * Math.cos(rollDeg * RADIANS);
}

/**
 * Ranks frames that passed every check, to find the best moment: sharp, frontal, eyes open, mouth closed. Only the
 * order means something.
 */
export function frameQuality({ faces, image }: Observation): number {
  const face = faces[0];
  if (!face || !image) return 0;
  return image.sharpness * frontality(face) * face.eyeOpenness * (1 - face.mouthOpenness);
}
