import { leastSquares } from './least-squares.js';
import { align, type Shape } from './shape.js';

/**
 * How a frame shows the points of the reference. A projective camera takes a point (x, y, z) of the reference to the
 * frame. Its columns for x, y and 1 are the homography by which the points of anything flat move, whatever it does; the
 * column for z is what only depth can do, and 0 for anything flat.
 */
export interface View {
  /** Where a point moves for each unit of its depth: the sine of a head's turn, sideways and up and down. */
  readonly shift: { readonly x: number; readonly y: number };
  /** How much smaller a point gets for each unit of its depth: what the camera has come nearer, see `perspective`. */
  readonly shrink: number;
  /** Sine of the angle by which a plane would have to be tilted to be foreshortened as much. */
  readonly foreshortening: number;
  /** How many pixels the frame has for one unit of the reference. */
  readonly scalePx: number;
}

/** Fits the camera to a frame's shape in pixels; `null` where it cannot be told. */
export function viewOf(shape: Shape, reference: Shape): View | null {
  const { shape: aligned, scale } = align(shape, reference);
  const camera = leastSquares(
    reference.flatMap(({ x, y, z }, index) => {
      const { x: u, y: v } = aligned[index] ?? { x: 0, y: 0 };
      return [
        { factors: [x, y, 1, 0, 0, 0, z, 0, -u * x, -u * y, -u * z], sum: u },
        { factors: [0, 0, 0, x, y, 1, 0, z, -v * x, -v * y, -v * z], sum: v },
      ];
    }),
  );
  if (!camera || scale === 0) return null;
  const [xx = 0, xy = 0, , yx = 0, yy = 0, , x = 0, y = 0, , , shrink = 0] = camera;
  // Half the sum and half the difference of the singular values of the homography's linear part.
  const even = Math.hypot(xx + yy, xy - yx) / 2;
  const uneven = Math.hypot(xx - yy, xy + yx) / 2;
  const narrowing = (even - uneven) / (even + uneven);
  return {
    shift: { x: x / even, y: y / even },
    shrink,
    foreshortening: Math.sqrt(Math.max(0, 1 - narrowing * narrowing)),
    scalePx: 1 / scale,
  };
}
