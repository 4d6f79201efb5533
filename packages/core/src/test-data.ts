import type { FaceMeasures, ImageMeasures, Observation } from './observation.js';

const GOOD_FACE: FaceMeasures = {
  box: { x: 490, y: 200, width: 300, height: 330 },
  landmarks: new Float32Array(478 * 3),
  interEyeDistancePx: 120,
  headSizeRatio: 0.25,
  yawDeg: 0,
  pitchDeg: 4,
  rollDeg: 0,
  eyeOpenness: 0.05,
  mouthOpenness: 0.01,
  smile: 0.1,
  gazeOffset: 0.1,
};

const GOOD_IMAGE: ImageMeasures = {
  luminanceMean: 0.35,
  luminanceVariance: 0.02,
  underExposedShare: 0.02,
  overExposedShare: 0,
  illuminationUniformity: 0.6,
  dynamicRangeBits: 7,
  sharpness: 300,
  chroma: 20,
};

/** A 1280×720 frame that passes every check of every policy, with the given measures in place of the good ones. */
export function observation(
  change: { atMs?: number; face?: Partial<FaceMeasures>; image?: Partial<ImageMeasures>; faces?: number } = {},
): Observation {
  const face = { ...GOOD_FACE, ...change.face };
  const faces = Array.from({ length: change.faces ?? 1 }, () => face);
  return {
    atMs: change.atMs ?? 0,
    frame: { width: 1280, height: 720 },
    faces,
    image: faces.length > 0 ? { ...GOOD_IMAGE, ...change.image } : null,
  };
}
