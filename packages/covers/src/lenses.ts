import type { Face } from './face.js';
import { type Point, smooth } from './geometry.js';
import type { Random } from './random.js';

/** Outlines of the lens at the image's right, from its nose side over the top; the eye is at 0, 0 and 1 is half the eyes' distance. */
export const LENS_OUTLINES = {
  aviator: [
    [-0.5, -0.3],
    [0, -0.38],
    [0.62, -0.34],
    [0.74, 0],
    [0.55, 0.45],
    [0.1, 0.6],
    [-0.38, 0.35],
    [-0.56, -0.05],
  ],
  wayfarer: [
    [-0.55, -0.32],
    [0, -0.36],
    [0.72, -0.42],
    [0.7, 0],
    [0.52, 0.36],
    [0, 0.42],
    [-0.4, 0.34],
    [-0.58, 0],
  ],
  round: [
    [-0.38, -0.38],
    [0, -0.54],
    [0.38, -0.38],
    [0.54, 0],
    [0.38, 0.38],
    [0, 0.54],
    [-0.38, 0.38],
    [-0.54, 0],
  ],
  cat_eye: [
    [-0.55, -0.2],
    [0, -0.38],
    [0.82, -0.58],
    [0.72, -0.05],
    [0.48, 0.3],
    [0, 0.4],
    [-0.42, 0.28],
    [-0.58, 0],
  ],
  oversize: [
    [-0.62, -0.5],
    [0, -0.62],
    [0.76, -0.55],
    [0.9, 0],
    [0.72, 0.6],
    [0.05, 0.76],
    [-0.5, 0.58],
    [-0.68, 0],
  ],
  rectangle: [
    [-0.58, -0.26],
    [0, -0.29],
    [0.62, -0.27],
    [0.68, 0],
    [0.6, 0.25],
    [0, 0.28],
    [-0.54, 0.26],
    [-0.62, 0],
  ],
  sport: [
    [-0.72, -0.2],
    [0, -0.36],
    [0.8, -0.34],
    [1.08, -0.14],
    [0.86, 0.2],
    [0.2, 0.36],
    [-0.4, 0.24],
    [-0.7, 0.04],
  ],
  oval: [
    [-0.5, -0.2],
    [0, -0.32],
    [0.5, -0.2],
    [0.62, 0],
    [0.5, 0.22],
    [0, 0.33],
    [-0.5, 0.22],
    [-0.6, 0],
  ],
  square: [
    [-0.58, -0.4],
    [0, -0.43],
    [0.64, -0.42],
    [0.7, 0],
    [0.62, 0.44],
    [0, 0.48],
    [-0.54, 0.44],
    [-0.62, 0],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>;

/** The name of a shape of lenses. */
export type LensShape = keyof typeof LENS_OUTLINES;

/** Where a pair of lenses sits. */
export interface Spectacles {
  /** Image left, then right. */
  readonly lenses: readonly [readonly Point[], readonly Point[]];
  readonly bridge: readonly Point[];
  /** From each lens to the ear. */
  readonly temples: readonly (readonly Point[])[];
  /** Half the eyes' distance in pixels. */
  readonly unitPx: number;
}

/** Puts lenses before the eyes; `low` slides them down the nose, in half eye distances. */
export function placeSpectacles(
  face: Face,
  random: Random,
  { shape, scale, low }: { shape: LensShape; scale: number; low: number },
): Spectacles {
  const wobble = LENS_OUTLINES[shape].map(() => [random.normal(0, 0.025), random.normal(0, 0.025)] as const);
  const tilt = random.normal(0, 0.02);
  const lens = (side: -1 | 1): Point[] => {
    const points = LENS_OUTLINES[shape].map(([x, y], index): Point => {
      const [wx, wy] = wobble[index] ?? [0, 0];
      const u = side * (1 + (x + wx) * scale);
      return face.from(face.on(u, 0), 0, ((y + wy) * scale + low + tilt * u) * 0.225);
    });
    return smooth(points, { closed: true });
  };
  const joint = (side: -1 | 1, x: number, y: number): Point =>
    face.from(face.on(side * (1 + x * scale), 0), 0, (y * scale + low) * 0.225);
  // Across a turned head the far temple is hidden behind the lens.
  const temples = ([-1, 1] as const)
    .filter((side) => side * face.turn < 0.55)
    .map((side) => [joint(side, 0.68, -0.2), face.from(face.at(side < 0 ? 127 : 356), side * 0.04, -0.02)]);
  return {
    lenses: [lens(-1), lens(1)],
    bridge: smooth([
      joint(-1, -0.55, -0.12),
      face.from(face.on(0, 0), 0, (low - 0.24 * scale) * 0.225),
      joint(1, -0.55, -0.12),
    ]),
    temples,
    unitPx: 0.225 * face.widthPx,
  };
}
