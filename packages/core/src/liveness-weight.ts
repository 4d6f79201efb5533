import { frameToFaceRatio } from './checks/position.js';
import type { Observation } from './observation.js';
import type { CapturePolicy } from './policy.js';

/**
 * From these values on a frame is full evidence. Towards the limit of the policy it is less and less, and beyond it none:
 * there the check of the same measure fails, too, and guides the person. `LIVENESS_CALIBRATION` was fitted with these very
 * values, so they stay what they are when a policy asks for more. Light and sharpness: own choice, of photos that are good
 * enough for a document. Noise of 4 added to webcam clips moved no score of a live person below .9, of 8 some below .2; the
 * ratio is where cropped replays are told without error, see `minFrameToFaceRatio`.
 */
const FULL = { luminanceMean: 0.09, noise: 4, sharpness: 0.27, frameToFaceRatio: 2.3 } as const;

/** What a frame weighs at the limit itself: it passes, so it counts, but hardly. */
const LEAST = 0.05;

/** 0 below the limit, 1 from the full value on, and smooth in between; a step where the limit is the stricter one. */
function ramp(value: number, limit: number, full: number): number {
  if (value < limit) return 0;
  if (value >= full) return 1;
  const share = (value - limit) / (full - limit);
  return LEAST + (1 - LEAST) * share * share * (3 - 2 * share);
}

/**
 * How much a frame's liveness score says, 0 to 1. The model was trained on what cameras show in good light: where the face
 * is dark, noisy or blurred, or hides what is around it, live people look like pictures. Such a frame is no evidence.
 */
export function livenessWeight({ faces, image, frame }: Observation, policy: CapturePolicy): number {
  const face = faces[0];
  if (!face || !image) return 0;
  return (
    ramp(image.luminanceMean, policy.minLuminanceMean, FULL.luminanceMean) *
    ramp(-image.noise, -policy.maxNoise, -FULL.noise) *
    ramp(image.sharpness, policy.minSharpness, FULL.sharpness) *
    ramp(frameToFaceRatio(face.box, frame), policy.minFrameToFaceRatio, FULL.frameToFaceRatio)
  );
}
