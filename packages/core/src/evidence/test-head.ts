import type { FaceMeasures } from '../observation.js';
import { observation } from '../test-data.js';
import type { FaceFrame } from './evidence.js';

type Vector = readonly [x: number, y: number, z: number];

/** Centimetres for one inter-eye distance. */
const EYES_CM = 6.3;
const RADIANS = Math.PI / 180;
const FRAME = { width: 640, height: 480 };
/** Pixels, of a camera with 63 degrees across. */
const FOCAL_PX = 522;

/** Across and down in inter-eye distances, and how far it stands out of the head's surface there. */
type Place = readonly [x: number, y: number, out: number];

/** Points of the middle line, from the forehead to the chin. */
const MIDDLE: Readonly<Record<number, Place>> = {
  10: [0, -1.15, 0],
  151: [0, -0.8, 0],
  9: [0, -0.45, 0],
  8: [0, -0.25, 0.02],
  168: [0, -0.1, 0],
  6: [0, 0.1, 0.05],
  197: [0, 0.25, 0.14],
  195: [0, 0.38, 0.22],
  5: [0, 0.5, 0.3],
  4: [0, 0.6, 0.36],
  1: [0, 0.68, 0.36],
  2: [0, 0.8, 0.16],
  13: [0, 1.05, 0.08],
  14: [0, 1.06, 0.08],
  152: [0, 1.7, 0.05],
};

/** Pairs of the person's right and left, with the place of the right one. */
const PAIRS: readonly (readonly [right: number, left: number, place: Place])[] = [
  [33, 263, [-0.72, 0, -0.05]],
  [133, 362, [-0.28, 0.02, -0.1]],
  [159, 386, [-0.5, -0.06, -0.04]],
  [145, 374, [-0.5, 0.06, -0.04]],
  [61, 291, [-0.42, 1.06, 0]],
  [122, 351, [-0.16, 0.08, -0.02]],
  [174, 399, [-0.16, 0.28, 0.04]],
  [198, 420, [-0.2, 0.5, 0.1]],
  [116, 345, [-0.95, 0.28, 0]],
  [117, 346, [-0.8, 0.3, 0]],
  [118, 347, [-0.58, 0.34, 0]],
  [123, 352, [-0.95, 0.55, 0]],
  [50, 280, [-0.75, 0.55, 0]],
  [101, 330, [-0.5, 0.45, 0]],
  [108, 337, [-0.2, -0.8, 0]],
  [69, 299, [-0.45, -0.75, 0]],
  [109, 338, [-0.3, -1.13, 0]],
  [67, 297, [-0.55, -1.05, 0]],
  [103, 332, [-0.78, -0.92, 0]],
  [54, 284, [-0.95, -0.72, 0]],
  [21, 251, [-1.05, -0.45, 0]],
  [162, 389, [-1.1, -0.2, 0]],
  [127, 356, [-1.12, 0.05, 0]],
  [234, 454, [-1.13, 0.3, 0]],
  [93, 323, [-1.1, 0.6, 0]],
  [132, 361, [-1.05, 0.9, 0]],
];

/** The surface of the head: an ellipsoid, round from cheek to cheek. z grows away from the camera, 0 at its front. */
function onHead([x, y, out]: Place): Vector {
  const rest = Math.max(0, 1 - (x / 1.2) ** 2 - ((y - 0.2) / 2.2) ** 2);
  return [x * EYES_CM, y * EYES_CM, (1.25 * (1 - Math.sqrt(rest)) - out) * EYES_CM];
}

/** The points that the modules look at, as a head has them, in centimetres; the others are left at 0. */
const HEAD: ReadonlyMap<number, Vector> = new Map([
  ...Object.entries(MIDDLE).map(([n, place]) => [Number(n), onHead(place)] as const),
  ...PAIRS.flatMap(([right, left, [x, y, out]]) => [
    [right, onHead([x, y, out])] as const,
    [left, onHead([-x, y, out])] as const,
  ]),
]);

/** Where the thing is and how it is held; what is left out is 0, and 45 cm away. */
export interface Pose {
  readonly yawDeg?: number;
  readonly pitchDeg?: number;
  readonly rollDeg?: number;
  readonly xCm?: number;
  readonly yCm?: number;
  readonly distanceCm?: number;
  /** 1 (open) to 0 (shut). */
  readonly lids?: number;
  /** OFIQ MouthClosed, raw. */
  readonly mouth?: number;
}

/** What is held before the camera. */
export interface Thing {
  readonly is: 'head' | 'print' | 'bent print';
  /** Radius of a bent print. */
  readonly radiusCm?: number;
}

/** What the landmarks of real frames have beside the truth: the standard deviation of each, in pixels. */
export interface Landmarker {
  readonly noisePx: number;
  readonly seed: number;
}

/** A picture of the head, taken from 60 cm, of life size at the plane of the eyes. */
function printed([x, y, z]: Vector): Vector {
  const shrink = 60 / (60 + z);
  return [x * shrink, y * shrink, 0];
}

function bent([x, y]: Vector, radiusCm: number): Vector {
  return [radiusCm * Math.sin(x / radiusCm), y, radiusCm * (1 - Math.cos(x / radiusCm))];
}

function turned([x, y, z]: Vector, { yawDeg = 0, pitchDeg = 0, rollDeg = 0 }: Pose): Vector {
  const rotate = (a: number, b: number, deg: number) =>
    [
      a * Math.cos(deg * RADIANS) - b * Math.sin(deg * RADIANS),
      a * Math.sin(deg * RADIANS) + b * Math.cos(deg * RADIANS),
    ] as const;
  const [down, far] = rotate(y, z, pitchDeg);
  // A head turns about its neck, not about its nose.
  const [across, away] = rotate(x, far, yawDeg);
  const [right, lower] = rotate(across, down, rollDeg);
  return [right, lower, away];
}

/** Gives evenly spread numbers with a mean of 0 and a standard deviation of 1, the same for the same seed. */
export function noiseOf(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    // Mulberry32: a well mixed counter.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 - 0.5) * Math.sqrt(12);
  };
}

/** The frames that a camera sees of a thing in these poses, ten a second. */
export function filmed(thing: Thing, poses: readonly Pose[], { noisePx, seed }: Landmarker): readonly FaceFrame[] {
  const noise = noiseOf(seed);
  return poses.map((pose, index) => {
    const landmarks = new Float32Array(478 * 3);
    const zScale = FOCAL_PX / (pose.distanceCm ?? 45);
    for (const [n, point] of HEAD) {
      const flat = printed(point);
      const solid = thing.is === 'head' ? point : thing.is === 'print' ? flat : bent(flat, thing.radiusCm ?? 15);
      const [x, y, z] = turned(solid, pose);
      const scale = FOCAL_PX / ((pose.distanceCm ?? 45) + z);
      const px = FRAME.width / 2 + (x + (pose.xCm ?? 0)) * scale + noise() * noisePx;
      const py = FRAME.height / 2 + (y + (pose.yCm ?? 0)) * scale + noise() * noisePx;
      // Whatever is shown, the landmarker tells a head's depth.
      landmarks.set([px, py, point[2] * zScale], n * 3);
    }
    const interEyeDistancePx = (FOCAL_PX * EYES_CM) / (pose.distanceCm ?? 45);
    const face: Partial<FaceMeasures> = {
      landmarks,
      interEyeDistancePx,
      eyeOpenness: 0.05 * (pose.lids ?? 1),
      mouthOpenness: pose.mouth ?? 0,
    };
    const seen = observation({ atMs: index * 100, face });
    const [measured] = seen.faces;
    if (!measured) throw new Error('There is a face.');
    return { atMs: index * 100, frame: FRAME, face: measured, appearance: null };
  });
}
