import { type CapturePolicy, POLICIES } from '@live-capture/core';

/** Whatever light and camera make of a face. */
const ANY_PICTURE = {
  minLuminanceMean: 0,
  maxLuminanceMean: 1,
  maxUnderExposedShare: 1,
  maxOverExposedShare: 1,
  minDynamicRangeBits: 0,
  maxBacklightRatio: 255,
  minLightBalance: 0,
  maxGlareShare: 1,
  minChroma: 0,
  minSharpness: 0,
  maxNoise: 255,
} as const satisfies Partial<CapturePolicy>;

/** Nothing but liveness refuses: for clips in which nobody ever gets into position. */
const OPEN: CapturePolicy = {
  ...POLICIES.lenient,
  ...ANY_PICTURE,
  minInterEyeDistancePx: 20,
  minFaceHeightRatio: 0.1,
  minFrameToFaceRatio: 1,
  maxCentreOffsetRatio: 0.5,
  minOtherFaceEyeDistancePx: 10_000,
  maxEyesCovered: 1,
  maxMouthCovered: 1,
  maxFaceCovered: 1,
  maxYawDeg: 60,
  maxPitchDeg: 60,
  maxRollDeg: 45,
  minEyeOpenness: 0,
  maxGazeOffset: 1,
  maxMouthOpenness: 1,
};

/** Whom a presentation is shown to, the one that counts first. */
export const JUDGES = { standard: POLICIES.standard, lenient: POLICIES.lenient, open: OPEN } as const;

/** A name of those. */
export type JudgeName = keyof typeof JUDGES;

/**
 * For renders, of which the passive score says nothing: it stands open, and so does what cameras make of light. Challenge
 * and geometry decide alone.
 */
export const CHALLENGE_ALONE: CapturePolicy = {
  ...POLICIES.lenient,
  ...ANY_PICTURE,
  minLivenessScore: 0,
  reviewLivenessBelow: 0,
};
