import type { Observation } from '@live-capture/core';

/** A frame with one face that passes every check of the standard policy. */
export const GOOD_OBSERVATION: Observation = {
  atMs: 0,
  frame: { width: 1280, height: 720 },
  faces: [
    {
      box: { x: 490, y: 200, width: 300, height: 330 },
      landmarks: new Float32Array(),
      ...{ yawDeg: 0, pitchDeg: 4, rollDeg: 0 },
      ...{ interEyeDistancePx: 120, headSizeRatio: 0.25 },
      ...{ eyeOpenness: 0.05, mouthOpenness: 0, smile: 0, gazeOffset: 0 },
    },
  ],
  image: {
    ...{ luminanceMean: 0.35, luminanceVariance: 0.02, underExposedShare: 0, overExposedShare: 0 },
    ...{ illuminationUniformity: 0.6, dynamicRangeBits: 7, sharpness: 300, chroma: 20 },
  },
};
