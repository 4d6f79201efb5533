/** Limits that let pass whatever light and camera make of a face. */
export const ANY_PICTURE = /** @satisfies {Partial<import('@live-capture/core').CapturePolicy>} */ (
  /** @type {const} */ ({
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
  })
);

/** Limits that let pass every passive score: it says nothing of a drawing. */
export const ANY_SCORE = /** @satisfies {Partial<import('@live-capture/core').CapturePolicy>} */ (
  /** @type {const} */ ({ minLivenessScore: 0, reviewLivenessBelow: 0 })
);

/** Limits that let pass a face wherever in the frame it is, and however large. */
export const ANY_PLACE = /** @satisfies {Partial<import('@live-capture/core').CapturePolicy>} */ (
  /** @type {const} */ ({
    minInterEyeDistancePx: 20,
    minFaceHeightRatio: 0.1,
    minFrameToFaceRatio: 1,
    maxCentreOffsetRatio: 0.5,
    minBorderPx: 0,
  })
);

/** The same, and whatever it does, covered and in company. */
export const ANY_FACE = /** @satisfies {Partial<import('@live-capture/core').CapturePolicy>} */ (
  /** @type {const} */ ({
    ...ANY_PLACE,
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
  })
);
