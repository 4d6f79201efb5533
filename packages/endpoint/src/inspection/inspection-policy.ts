import { type CapturePolicy, type PolicyOverrides, resolvePolicy } from '@live-capture/core';
import type { InspectionConfig } from './inspection-config.js';

/**
 * Limits that a photo which passed the widest shipped policy, `lenient`, on the device passes here, too: wider by what five
 * points and the detector's box are off in 95 of 100 of the 177 pictures in which landmarks were measured as well.
 * Distances of the eyes .85 to 1.2 of those of the landmarks, heights .87 to 1.11, and yaw and roll within 14 degrees.
 * Whatever is not named is as in `lenient`; the liveness thresholds are the same in every policy.
 */
const WIDE = {
  base: 'lenient',
  minInterEyeDistancePx: 40,
  minFaceHeightRatio: 0.2,
  minFrameToFaceRatio: 1.5,
  maxCentreOffsetRatio: 0.25,
  maxYawDeg: 40,
  maxRollDeg: 35,
} as const satisfies PolicyOverrides;

/** The policy of an inspection: a shipped one by name as it is, or the wide one with fields of the caller's own. */
export function inspectionPolicy(choice: InspectionConfig['policy']): CapturePolicy {
  return resolvePolicy(typeof choice === 'string' ? choice : { ...WIDE, ...choice });
}
