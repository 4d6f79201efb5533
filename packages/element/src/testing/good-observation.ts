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
      margins: { leftward: 5.8, rightward: 5.8, above: 1.6, below: 2.4 },
      ...{ eyeOpenness: 0.05, mouthOpenness: 0, smile: 0, gazeOffset: 0 },
    },
  ],
  others: [],
  image: {
    ...{ luminanceMean: 0.35, luminanceVariance: 0.02, underExposedShare: 0, overExposedShare: 0 },
    ...{
      illuminationUniformity: 0.6,
      dynamicRangeBits: 7,
      sharpness: 0.45,
      noise: 1.5,
      chroma: 20,
      naturalColourDistance: 0,
    },
    ...{ lightBalance: 0.9, backlightRatio: 1.5, glareShare: 0, glassesGlareShare: 0 },
  },
  occlusion: {
    atMs: 0,
    covered: { leftEye: 0, rightEye: 0, nose: 0, mouth: 0, chin: 0, leftCheek: 0, rightCheek: 0, forehead: 0 },
    kinds: { none: 1, mask: 0, sunglasses: 0, hand: 0, object: 0, hair_or_hat: 0 },
  },
  appearance: new Float32Array(192).fill(0.5),
};
