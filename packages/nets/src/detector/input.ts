import { meanOfTwo } from '../mean-of-two.js';
import type { Pixels } from '../pixels.js';
import type { View } from './views.js';

/**
 * The detector's input: the view as three planes of blue, green and red, 0..255, each pixel the mean of four; black beyond
 * the frame.
 */
export function detectorInput({ data, width, height }: Pixels, { region, size }: View): Float32Array {
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const plane = size.width * size.height;
  const input = new Float32Array(3 * plane);
  const columns = samples(region.x, region.width, size.width, width);
  samples(region.y, region.height, size.height, height).forEach(([upper, lower], row) => {
    let at = row * size.width;
    for (const [left, right] of columns) {
      const above = meanOfTwo(from[upper * width + left] ?? 0, from[upper * width + right] ?? 0);
      const below = meanOfTwo(from[lower * width + left] ?? 0, from[lower * width + right] ?? 0);
      const pixel = meanOfTwo(above, below);
      // The bytes of a pixel are red, green, blue and alpha, the first the lowest.
      input[at] = (pixel >>> 16) & 0xff;
      input[plane + at] = (pixel >>> 8) & 0xff;
      input[2 * plane + at] = pixel & 0xff;
      at += 1;
    }
  });
  return input;
}

/** The first and second sample of every step that lies in the picture, a quarter from either end of the step. */
function samples(start: number, length: number, count: number, side: number): readonly (readonly [number, number])[] {
  const step = length / count;
  return Array.from({ length: count }, (_, index) => [start + (index + 0.25) * step, start + (index + 0.75) * step])
    .filter(([, second = 0]) => second < side)
    .map(([first = 0, second = 0]) => [Math.floor(first), Math.floor(second)]);
}
