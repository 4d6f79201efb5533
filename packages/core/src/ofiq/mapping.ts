/**
 * The curves by which OFIQ (BSI, the reference implementation of ISO/IEC 29794-5:2025, release 1.0.3) turns a raw measure
 * into a value of 0 to 100, higher being better.
 */

/** A rounded value, kept within 0 and 100. */
export function quality(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value)));
}

/** The logistic curve: .5 at `x0`, and the wider the larger `w`. */
export function sigmoid(x: number, x0: number, w: number): number {
  return 1 / (1 + Math.exp((x0 - x) / w));
}

/** Parameters of OFIQ's family of curves. */
export interface Curve {
  /** Height; 100 where nothing is said. */
  readonly h?: number;
  /** Offset; 0 where nothing is said. */
  readonly a?: number;
  /** Weight and direction of the logistic part; 1 where nothing is said. */
  readonly s?: number;
  readonly x0: number;
  readonly w: number;
}

/** `h * (a + s * sigmoid(x, x0, w))`, as a quality. */
export function curve({ h = 100, a = 0, s = 1, x0, w }: Curve): (x: number) => number {
  return (x) => quality(h * (a + s * sigmoid(x, x0, w)));
}
