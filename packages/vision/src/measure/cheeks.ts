import type { Pixels, Point } from '@live-capture/nets';
import { type Colour, luminanceByte } from './colour.js';
import type { FaceFrame } from './face-frame.js';
import type { Histogram } from './histogram.js';

/**
 * Samples along each side of a cheek's square: .3 of the 113 px between the eyes of OFIQ's aligned face. A fixed number
 * keeps the overlap of two sparse histograms from falling with the size of the face.
 */
const GRID = 33;

/** Side of a square in inter-eye distances. */
const SIDE = 0.3;

/** What the square on a cheek shows. */
export interface Cheek {
  readonly histogram: Histogram;
  /** The mean of all samples. */
  readonly colour: Colour;
}

/** Left and right are the person's own. */
export interface Cheeks {
  readonly right: Cheek;
  readonly left: Cheek;
}

/** A square that stands upright with the face: its upper corner on the image's left, and its edges. */
interface Square {
  readonly corner: Point;
  readonly across: Point;
  readonly down: Point;
}

/**
 * Reads OFIQ's two squares: sides of .3 of the inter-eye distance, beginning half-way from the eyes to the mouth, and
 * reaching from below each eye's centre inwards, to the nose. (OFIQ names the eyes as the image shows them, so its right
 * square, which ends at the right eye's centre, lies on the inner side of the person's left eye.) OFIQ blackens whatever
 * is outside of the landmarks; these squares never are.
 */
export function readCheeks(pixels: Pixels, face: FaceFrame): Cheeks {
  const across = scaled(minus(face.leftEye, face.rightEye), SIDE);
  const down = { x: -across.y, y: across.x };
  // The way down, counted in sides of a square.
  const steps = face.eyeDistance > 0 ? face.eyesToMouth / 2 / (SIDE * face.eyeDistance) : 0;
  const below = (eye: Point): Point => ({ x: eye.x + down.x * steps, y: eye.y + down.y * steps });
  return {
    right: readSquare(pixels, { corner: below(face.rightEye), across, down }),
    left: readSquare(pixels, { corner: minus(below(face.leftEye), across), across, down }),
  };
}

function readSquare(pixels: Pixels, { corner, across, down }: Square): Cheek {
  const histogram = new Uint32Array(256);
  const sum = new Float64Array(3);
  const pixel = new Uint8ClampedArray(3);
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const u = (column + 0.5) / GRID;
      const v = (row + 0.5) / GRID;
      mixAt(pixels, corner.x + across.x * u + down.x * v, corner.y + across.y * u + down.y * v, pixel);
      const [red = 0, green = 0, blue = 0] = pixel;
      const byte = luminanceByte(red, green, blue);
      histogram[byte] = (histogram[byte] ?? 0) + 1;
      for (let channel = 0; channel < 3; channel += 1) sum[channel] = (sum[channel] ?? 0) + (pixel[channel] ?? 0);
    }
  }
  const mean = (channel: number) => (sum[channel] ?? 0) / (GRID * GRID);
  return { histogram, colour: { red: mean(0), green: mean(1), blue: mean(2) } };
}

/** The colour between four pixels; beyond the border the border goes on. */
function mixAt({ data, width, height }: Pixels, x: number, y: number, pixel: Uint8ClampedArray): void {
  const cx = Math.min(Math.max(x - 0.5, 0), width - 1);
  const cy = Math.min(Math.max(y - 0.5, 0), height - 1);
  const x0 = Math.floor(cx);
  const y0 = Math.floor(cy);
  const fx = cx - x0;
  const fy = cy - y0;
  const right = x0 < width - 1 ? 4 : 0;
  const below = y0 < height - 1 ? width * 4 : 0;
  const at = (y0 * width + x0) * 4;
  for (let channel = 0; channel < 3; channel += 1) {
    const i = at + channel;
    const top = (data[i] ?? 0) * (1 - fx) + (data[i + right] ?? 0) * fx;
    const bottom = (data[i + below] ?? 0) * (1 - fx) + (data[i + below + right] ?? 0) * fx;
    pixel[channel] = top * (1 - fy) + bottom * fy;
  }
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function scaled({ x, y }: Point, by: number): Point {
  return { x: x * by, y: y * by };
}
