import type { Size } from '../geometry.js';
import { mean } from '../statistics.js';
import { type Evidence, type FaceFrame, ramp } from './evidence.js';
import { leastSquares } from './least-squares.js';
import type { View } from './view.js';

/**
 * The focal length that is assumed, in diagonals of the frame: 75 degrees across. No browser tells the true one; of webcams
 * and phones it is .45 to .75, so a head's value may be off by a third.
 */
const FOCAL_DIAGONALS = 0.65;

/**
 * How far the nearness has to range (standard deviation, in inter-eye distances over the focal length). .01 is a face
 * that grows by a fifth; less is lost in the landmarks' own noise.
 */
const MIN_RANGE = 0.01;
/** Frames that differ more from the reference, as the sine of a turn, tell of the turn and not of the distance. */
const MAX_TURN = 0.15;
const MAX_TILT = 0.27;
const MIN_FRAMES = 8;

/** Counts as much as one frame that is shifted by this. */
const SHIFT_PRIOR = 0.02;

/** Measured with the shipped landmark model, on drawn heads .38 to .78, on pictures of them and of people -.02 to .15. */
const FLAT_SHRINK = 0.2;
const HEAD_SHRINK = 0.45;
/**
 * Where the face moved in the frame, or nodded, in step with the nearness, so that those explain more than this of its
 * variance, nobody can tell one from the other.
 */
const MAX_EXPLAINED = 0.5;
/** From such a standard error of the value on nothing is told; half of it is twice as sure. */
const MAX_ERROR = 0.3;

/** What one frame tells. */
interface Reading {
  /** 1 over the distance, in inter-eye distances. */
  readonly nearness: number;
  readonly shrink: number;
  readonly shift: View['shift'];
}

/**
 * Perspective: the nearer a head comes, the smaller its far parts are beside its near ones; a picture keeps its proportions.
 * The value is how fast they change with the distance, over what they do in a head: 1 there, 0 in anything flat. `null`
 * where the distance did not change enough.
 */
export function perspective(track: readonly FaceFrame[], views: readonly (View | null)[]): Evidence | null {
  const readings = views.flatMap((view, index) => readingOf(view, track[index]?.frame));
  if (readings.length < MIN_FRAMES) return null;
  const nearness = withoutShift(readings, ({ nearness }) => nearness);
  const shrink = withoutShift(readings, ({ shrink }) => shrink);
  const range = rms(nearness.left);
  if (range < MIN_RANGE || range ** 2 < (1 - MAX_EXPLAINED) * nearness.variance) return null;
  const value = mean(nearness.left.map((near, index) => near * (shrink.left[index] ?? 0))) / range ** 2;
  const spread = rms(nearness.left.map((near, index) => (shrink.left[index] ?? 0) - value * near));
  return {
    kind: 'perspective',
    value,
    score: ramp(value, FLAT_SHRINK, HEAD_SHRINK),
    confidence: ramp(spread / Math.sqrt(readings.length) / range, MAX_ERROR, 0),
  };
}

function readingOf(view: View | null, frame: Size | undefined): readonly Reading[] {
  if (!view || !frame || isTurned(view)) return [];
  const nearness = view.scalePx / (FOCAL_DIAGONALS * Math.hypot(frame.width, frame.height));
  return [{ nearness, shrink: view.shrink, shift: view.shift }];
}

function isTurned({ shift, foreshortening }: View): boolean {
  return Math.hypot(shift.x, shift.y) > MAX_TURN || foreshortening > MAX_TILT;
}

/**
 * What small turns of the head, which leak into everything else, leave of a measure: its frames as they differ from what
 * their shifts let expect. `variance` is what it was before.
 */
function withoutShift(readings: readonly Reading[], measure: (reading: Reading) => number) {
  const centre = mean(readings.map(measure));
  const [meanX, meanY] = [mean(readings.map(({ shift }) => shift.x)), mean(readings.map(({ shift }) => shift.y))];
  const equations = readings.map((reading) => ({
    factors: [reading.shift.x - meanX, reading.shift.y - meanY],
    sum: measure(reading) - centre,
  }));
  const priors = [
    { factors: [SHIFT_PRIOR, 0], sum: 0 },
    { factors: [0, SHIFT_PRIOR], sum: 0 },
  ];
  const [alongX = 0, alongY = 0] = leastSquares([...equations, ...priors]) ?? [];
  const left = equations.map(({ factors: [x = 0, y = 0], sum }) => sum - alongX * x - alongY * y);
  return { left, variance: mean(equations.map(({ sum }) => sum * sum)) };
}

function rms(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}
