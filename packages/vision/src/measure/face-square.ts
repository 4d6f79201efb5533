import type { Pixels, Point } from '@live-capture/nets';
import { faceFrame } from './face-frame.js';

/** A square of a picture, turned with the face. */
export interface FaceSquare {
  readonly centre: Point;
  readonly sidePx: number;
  /** Angle of the eyes' line in the image, clockwise. */
  readonly angleRad: number;
}

/** Side of the square over the longer side of the upright face: the face, the brim of a hat, and some of a hand's wrist. */
export const OCCLUSION_MARGIN = 1.25;

/** The square that the obstruction network looks at: upright with the eyes and centred on the landmarks. */
export function faceSquare(landmarks: Float32Array, margin = OCCLUSION_MARGIN): FaceSquare {
  const { rightEye, leftEye } = faceFrame(landmarks);
  const angleRad = Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x);
  const [cos, sin] = [Math.cos(angleRad), Math.sin(angleRad)];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 2 < landmarks.length; i += 3) {
    const [x, y] = [landmarks[i] ?? 0, landmarks[i + 1] ?? 0];
    const [across, down] = [x * cos + y * sin, y * cos - x * sin];
    [left, right] = [Math.min(left, across), Math.max(right, across)];
    [top, bottom] = [Math.min(top, down), Math.max(bottom, down)];
  }
  const [across, down] = [(left + right) / 2, (top + bottom) / 2];
  return {
    centre: { x: across * cos - down * sin, y: across * sin + down * cos },
    sidePx: margin * Math.max(right - left, bottom - top),
    angleRad,
  };
}

/** At most so many samples across one pixel of the result: beyond that, more detail changes nothing to be seen. */
const MAX_SAMPLES = 4;

/**
 * Draws a square to `size` by `size` RGB bytes, each the mean of the pixels that it covers. Beyond the picture its border
 * goes on.
 */
export function drawSquare({ data, width, height }: Pixels, square: FaceSquare, size: number): Uint8ClampedArray {
  const { centre, sidePx, angleRad } = square;
  const samples = Math.min(MAX_SAMPLES, Math.max(1, Math.round(sidePx / size)));
  const step = sidePx / (size * samples);
  const [cos, sin] = [Math.cos(angleRad) * step, Math.sin(angleRad) * step];
  const drawn = new Uint8ClampedArray(size * size * 3);
  const sums = new Float32Array(size * 3);
  const half = (size * samples) / 2;
  for (let row = 0; row < size * samples; row += 1) {
    const v = row + 0.5 - half;
    let x = centre.x + (0.5 - half) * cos - v * sin;
    let y = centre.y + (0.5 - half) * sin + v * cos;
    for (let column = 0; column < size * samples; column += 1, x += cos, y += sin) {
      const px = x < 0 ? 0 : x >= width ? width - 1 : Math.floor(x);
      const py = y < 0 ? 0 : y >= height ? height - 1 : Math.floor(y);
      const from = (py * width + px) * 4;
      const to = Math.floor(column / samples) * 3;
      sums[to] = (sums[to] ?? 0) + (data[from] ?? 0);
      sums[to + 1] = (sums[to + 1] ?? 0) + (data[from + 1] ?? 0);
      sums[to + 2] = (sums[to + 2] ?? 0) + (data[from + 2] ?? 0);
    }
    if ((row + 1) % samples === 0) {
      drawn.set(
        sums.map((sum) => sum / (samples * samples)),
        ((row + 1) / samples - 1) * size * 3,
      );
      sums.fill(0);
    }
  }
  return drawn;
}
