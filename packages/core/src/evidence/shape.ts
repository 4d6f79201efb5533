/** A point of a face. z grows away from the camera. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const ORIGIN: Point = { x: 0, y: 0, z: 0 };

/** The same points of a face in the same order, always; their mean is 0. */
export type Shape = readonly Point[];

/**
 * The points of MediaPipe's face mesh that speech, smiles and lids hardly move: by their number, the middle line and then
 * pairs of the person's right and left.
 */
const RIGID_POINTS = [
  // Forehead, nasion, bridge, tip, and where the nose meets the lip.
  10, 151, 9, 8, 168, 6, 197, 195, 5, 4, 1, 2,
  // Corners of the eyes, outer and inner.
  33, 263, 133, 362,
  // Sides of the nose.
  122, 351, 174, 399, 198, 420,
  // Below the eyes and over the cheekbones.
  116, 345, 117, 346, 118, 347, 123, 352, 50, 280, 101, 330,
  // Forehead, temples and the outline down to the jaw's angle.
  108, 337, 69, 299, 109, 338, 67, 297, 103, 332, 54, 284, 21, 251, 162, 389, 127, 356, 234, 454, 93, 323, 132, 361,
] as const;

/** The rigid points of a face, in pixels. */
export function rigidShape(landmarks: Float32Array): Shape {
  const at = (index: number): number => landmarks[index] ?? 0;
  return centred(RIGID_POINTS.map((n) => ({ x: at(n * 3), y: at(n * 3 + 1), z: at(n * 3 + 2) })));
}

/** The corners of the eyes among the rigid points: the right one's, then the left one's. */
const CORNERS = ([33, 133, 362, 263] as const).map((n) => RIGID_POINTS.indexOf(n));

/** The distance of the eyes' centres, each halfway between its corners, in the picture. */
export function eyeDistance(shape: Shape): number {
  const across = (axis: 'x' | 'y'): number => {
    const [a = 0, b = 0, c = 0, d = 0] = CORNERS.map((index) => shape[index]?.[axis] ?? 0);
    return (c + d - a - b) / 2;
  };
  return Math.hypot(across('x'), across('y'));
}

/** A shape that was moved, turned in the picture's plane and enlarged to lie on another. */
export interface Aligned {
  readonly shape: Shape;
  /** How many times it was enlarged. */
  readonly scale: number;
}

/** Lays a shape on another one, as well as a similarity of the picture's plane can. */
export function align(shape: Shape, onto: Shape): Aligned {
  const { a, b } = similarity(shape, onto);
  const scale = Math.hypot(a, b);
  return { scale, shape: shape.map(({ x, y, z }) => ({ x: a * x - b * y, y: b * x + a * y, z: scale * z })) };
}

/** How far a shape lies from another one on which it was laid: `shapeDistance` after `align`, without moving a point. */
export function distanceAligned(shape: Shape, onto: Shape): number {
  const { a, b, square, ontoSquare } = similarity(shape, onto);
  return Math.sqrt(Math.max(0, ontoSquare - (a * a + b * b) * square) / shape.length);
}

/** The turn and enlargement by a + bi that takes a shape nearest to another one, and the sums of both shapes' squares. */
function similarity(shape: Shape, onto: Shape) {
  let [along, across, square, ontoSquare] = [0, 0, 0, 0];
  // A loop by index, for this runs over tens of thousands of points of a track.
  for (let i = 0; i < shape.length; i += 1) {
    const { x, y } = shape[i] ?? ORIGIN;
    const target = onto[i] ?? ORIGIN;
    along += x * target.x + y * target.y;
    across += x * target.y - y * target.x;
    square += x * x + y * y;
    ontoSquare += target.x * target.x + target.y * target.y;
  }
  return square > 0
    ? { a: along / square, b: across / square, square, ontoSquare }
    : { a: 0, b: 0, square, ontoSquare };
}

/** A shape that is so many times as large. */
export function scaled(shape: Shape, times: number): Shape {
  return shape.map(({ x, y, z }) => ({ x: x * times, y: y * times, z: z * times }));
}

/** Root mean square of the distances of the same points in the picture. */
export function shapeDistance(a: Shape, b: Shape): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) {
    const one = a[i] ?? ORIGIN;
    const other = b[i] ?? ORIGIN;
    sum += (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
  }
  return Math.sqrt(sum / a.length);
}

/** The shape at such a share of the way from one to another. */
export function between(from: Shape, to: Shape, share: number): Shape {
  const at = (a: number, b: number) => a + share * (b - a);
  return from.map((point, index) => {
    const { x, y, z } = to[index] ?? point;
    return { x: at(point.x, x), y: at(point.y, y), z: at(point.z, z) };
  });
}

/** The mean of shapes, point by point. */
export function meanShape(shapes: readonly Shape[]): Shape {
  const [first = []] = shapes;
  return first.map((_, index) => meanPoint(shapes.map((shape) => shape[index] ?? ORIGIN)));
}

function centred(points: Shape): Shape {
  const { x, y, z } = meanPoint(points);
  return points.map((point) => ({ x: point.x - x, y: point.y - y, z: point.z - z }));
}

function meanPoint(points: Shape): Point {
  let [x, y, z] = [0, 0, 0];
  for (const point of points) {
    x += point.x;
    y += point.y;
    z += point.z;
  }
  return { x: x / points.length, y: y / points.length, z: z / points.length };
}
