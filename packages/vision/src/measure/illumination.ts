import { luminanceByte } from './colour.js';
import type { FaceFrame } from './face-frame.js';
import { type Histogram, overlap } from './histogram.js';
import type { Pixels, Point } from './pixels.js';

/**
 * Samples along each side of a cheek's square: .3 of the 113 px between the eyes of OFIQ's aligned face. A fixed number
 * keeps the overlap of two sparse histograms from falling with the size of the face.
 */
const GRID = 33;

/**
 * OFIQ IlluminationUniformity, raw: the overlap of the luminance histograms of two squares on the cheeks, with sides of .3
 * of the inter-eye distance, half-way from eyes to mouth, outwards from the eye centres, upright with the face.
 */
export function illuminationUniformity(pixels: Pixels, face: FaceFrame): number {
  if (face.eyeDistance === 0) return 0;
  const side = 0.3 * face.eyeDistance;
  const across = {
    x: (face.leftEye.x - face.rightEye.x) / face.eyeDistance,
    y: (face.leftEye.y - face.rightEye.y) / face.eyeDistance,
  };
  const down = { x: -across.y, y: across.x };
  const corner = (eye: Point, outwards: number): Point => ({
    x: eye.x + (down.x * face.eyesToMouth) / 2 + across.x * outwards,
    y: eye.y + (down.y * face.eyesToMouth) / 2 + across.y * outwards,
  });
  const right = squareHistogram(pixels, corner(face.rightEye, -side), across, down, side);
  const left = squareHistogram(pixels, corner(face.leftEye, 0), across, down, side);
  return overlap(right, left);
}

function squareHistogram(pixels: Pixels, corner: Point, across: Point, down: Point, side: number): Histogram {
  const histogram = new Uint32Array(256);
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const u = ((column + 0.5) / GRID) * side;
      const v = ((row + 0.5) / GRID) * side;
      const byte = luminanceAt(pixels, corner.x + across.x * u + down.x * v, corner.y + across.y * u + down.y * v);
      histogram[byte] = (histogram[byte] ?? 0) + 1;
    }
  }
  return histogram;
}

/** Luminance of the colour between four pixels; beyond the border the border goes on. */
function luminanceAt({ data, width, height }: Pixels, x: number, y: number): number {
  const cx = Math.min(Math.max(x - 0.5, 0), width - 1);
  const cy = Math.min(Math.max(y - 0.5, 0), height - 1);
  const x0 = Math.floor(cx);
  const y0 = Math.floor(cy);
  const fx = cx - x0;
  const fy = cy - y0;
  const right = x0 < width - 1 ? 4 : 0;
  const below = y0 < height - 1 ? width * 4 : 0;
  const at = (y0 * width + x0) * 4;
  const mixed = (channel: number) => {
    const i = at + channel;
    const top = (data[i] ?? 0) * (1 - fx) + (data[i + right] ?? 0) * fx;
    const bottom = (data[i + below] ?? 0) * (1 - fx) + (data[i + below + right] ?? 0) * fx;
    return Math.round(top * (1 - fy) + bottom * fy);
  };
  return luminanceByte(mixed(0), mixed(1), mixed(2));
}
