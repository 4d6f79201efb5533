import { median } from '../statistics.js';
import { leastSquares } from './least-squares.js';
import { align, between, distanceAligned, eyeDistance, meanShape, type Shape, scaled, shapeDistance } from './shape.js';

/** The shape with which every frame of a track is compared. */
export interface Reference {
  /** In inter-eye distances. z is what stands out of the plane that lies best through the points. */
  readonly shape: Shape;
  /** What landmarks jitter between frames, root mean square of a point, in inter-eye distances. */
  readonly noise: number;
}

/** Frames of which the most typical is sought; more would only cost time. */
const MAX_CANDIDATES = 24;
/** The share of the frames, the most typical ones, whose mean is taken; and at least so many. */
const TYPICAL_SHARE = 0.25;
const MIN_TYPICAL = 5;

/** Averages the frames that look most alike: the frontal ones, where a head is turned and comes back. */
export function referenceOf(shapes: readonly Shape[], timesMs: readonly number[]): Reference {
  const step = Math.ceil(shapes.length / MAX_CANDIDATES);
  const candidates = shapes.filter((_, index) => index % step === 0);
  const typical = mostTypical(candidates);
  const aligned = shapes.map((shape) => align(shape, typical).shape);
  const count = Math.max(MIN_TYPICAL, Math.round(shapes.length * TYPICAL_SHARE));
  const nearest = aligned
    .map((shape) => ({ shape, distance: shapeDistance(shape, typical) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count);
  return { shape: levelled(meanShape(nearest.map(({ shape }) => shape))), noise: jitter(aligned, timesMs) };
}

/** The shape from which the others differ least, by their median; in inter-eye distances. */
function mostTypical(shapes: readonly Shape[]): Shape {
  const sized = shapes.map((shape) => scaled(shape, 1 / eyeDistance(shape)));
  const costs = sized.map((one) => median(sized.map((other) => distanceAligned(other, one))));
  return sized[costs.indexOf(Math.min(...costs))] ?? [];
}

/** Takes from z the plane that lies best through the points: a tilted plane is no depth. */
function levelled(shape: Shape): Shape {
  const plane = leastSquares(shape.map(({ x, y, z }) => ({ factors: [1, x, y], sum: z }))) ?? [0, 0, 0];
  const [c = 0, a = 0, b = 0] = plane;
  return shape.map(({ x, y, z }) => ({ x, y, z: z - a * x - b * y - c }));
}

/** How far a frame lies from where it would be on the way between its neighbours: steady motion takes no part in that. */
function jitter(aligned: readonly Shape[], timesMs: readonly number[]): number {
  const distances = aligned.slice(1, -1).map((shape, index) => {
    const [before, after] = [aligned[index] ?? shape, aligned[index + 2] ?? shape];
    const [fromMs = 0, atMs = 0, toMs = 0] = timesMs.slice(index, index + 3);
    const share = toMs > fromMs ? (atMs - fromMs) / (toMs - fromMs) : 0.5;
    // Of three equally noisy frames: what the difference has of the noise of one.
    const noises = Math.sqrt(1 + (1 - share) ** 2 + share ** 2);
    return shapeDistance(shape, between(before, after, share)) / noises;
  });
  return median(distances);
}
