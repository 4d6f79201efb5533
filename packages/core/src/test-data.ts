import type { FaceMeasures, FaceSighting, ImageMeasures, Observation } from './observation.js';
import type { Occlusion } from './occlusion.js';

const GOOD_FACE: FaceMeasures = {
  box: { x: 490, y: 200, width: 300, height: 330 },
  landmarks: new Float32Array(478 * 3),
  interEyeDistancePx: 120,
  headSizeRatio: 0.25,
  margins: { leftward: 5.8, rightward: 5.8, above: 1.6, below: 2.4 },
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
  lightBalance: 0.9,
  dynamicRangeBits: 7,
  sharpness: 0.45,
  noise: 1.5,
  chroma: 20,
  naturalColourDistance: 0,
  backlightRatio: 1.5,
  glareShare: 0,
  glassesGlareShare: 0,
};

/** 8 by 8 cells of one colour. */
const SKIN = Float32Array.from({ length: 192 }, (_, i) => [0.7, 0.55, 0.45][i % 3] ?? 0);

const BARE: Occlusion = {
  atMs: 0,
  covered: { leftEye: 0, rightEye: 0, nose: 0, mouth: 0, chin: 0, leftCheek: 0, rightCheek: 0, forehead: 0 },
  kinds: { none: 1, mask: 0, sunglasses: 0, hand: 0, object: 0, hair_or_hat: 0 },
};

/** A 1280×720 frame that passes every check of every policy, with the given measures in place of the good ones. */
export function observation(
  change: {
    atMs?: number;
    face?: Partial<FaceMeasures>;
    image?: Partial<ImageMeasures>;
    faces?: number;
    others?: readonly FaceSighting[];
    covered?: Partial<Occlusion['covered']>;
    kinds?: Partial<Occlusion['kinds']>;
    appearance?: Float32Array;
  } = {},
): Observation {
  const face = { ...GOOD_FACE, ...change.face };
  const atMs = change.atMs ?? 0;
  const occlusion = {
    atMs,
    covered: { ...BARE.covered, ...change.covered },
    kinds: { ...BARE.kinds, ...change.kinds },
  };
  const faces = Array.from({ length: change.faces ?? 1 }, () => face);
  return {
    atMs,
    frame: { width: 1280, height: 720 },
    faces,
    others: change.others ?? [],
    image: faces.length > 0 ? { ...GOOD_IMAGE, ...change.image } : null,
    occlusion: faces.length > 0 ? occlusion : null,
    appearance: faces.length > 0 ? (change.appearance ?? SKIN) : null,
  };
}
