import type { CheckId } from '../finding.js';
import { curve, quality, sigmoid } from './mapping.js';

type Mapping = (raw: number) => number;

/** HeadSize is best at this share of the picture's height. */
const BEST_HEAD_SIZE = 0.45;

/** The cosine's square: 30 degrees away still have 75, so gates are set in degrees. */
const headPose: Mapping = (deg) => quality(100 * Math.max(0, Math.cos((deg * Math.PI) / 180)) ** 2);
const sidewardCrop = curve({ x0: 0.9, w: 0.1 });
const fromCentre = curve({ h: 200, a: 1, s: -1, x0: 0, w: 0.05 });

/**
 * OFIQ's mapping of each check whose raw measure is OFIQ's own, in the order of the identifiers of ISO/IEC 29794-5
 * (43 to 48, 4B to 4E, 52 to 5A). What is measured another way here has none, whatever its name: the number would say
 * something that OFIQ does not.
 */
const MAPPINGS: Readonly<Partial<Record<CheckId, Mapping>>> = {
  illuminationUniformity: (overlap) => quality(100 * overlap ** 0.3),
  luminanceMean: (mean) => quality(100 * sigmoid(mean, 0.2, 0.05) * (1 - sigmoid(mean, 0.8, 0.05))),
  luminanceVariance: (variance) => quality(100 * Math.sin(((60 * variance) / (60 * variance + 1)) * Math.PI)),
  underExposurePrevention: curve({ h: 120, a: 0.832, s: -1, x0: 0.92, w: 0.05 }),
  overExposurePrevention: (share) => quality(1 / (share + 0.01)),
  dynamicRange: (bits) => quality(12.5 * bits),
  naturalColour: curve({ h: 200, a: 1, s: -1, x0: 0, w: 10 }),
  singleFacePresent: (ratio) => quality(100 * (1 - ratio)),
  eyesOpen: curve({ x0: 0.02, w: 0.01 }),
  mouthClosed: curve({ a: 1, s: -1, x0: 0.2, w: 0.06 }),
  interEyeDistance: curve({ x0: 70, w: 20 }),
  headSize: (ratio) => fromCentre(Math.abs(ratio - BEST_HEAD_SIZE)),
  leftwardCropOfTheFaceImage: sidewardCrop,
  rightwardCropOfTheFaceImage: sidewardCrop,
  marginAboveOfTheFaceImage: curve({ x0: 1.4, w: 0.1 }),
  marginBelowOfTheFaceImage: curve({ x0: 1.8, w: 0.1 }),
  headPoseYaw: headPose,
  headPosePitch: headPose,
  headPoseRoll: headPose,
};

/** OFIQ's value of a check, 0 to 100; `null` where OFIQ has no such measure, or measures it another way. */
export function ofiqQuality(check: CheckId, raw: number): number | null {
  return MAPPINGS[check]?.(raw) ?? null;
}
