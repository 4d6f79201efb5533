import type { Box } from '@live-capture/core';
import type { Pixels } from '../pixels.js';

/** Width and height of the models' input. */
export const INPUT_SIZE = 80;

/** One picture of three planes. */
export const LIVENESS_INPUT_SHAPE = [1, 3, INPUT_SIZE, INPUT_SIZE] as const;

/**
 * The models' input: the crop resized to 80x80 by plain bilinear interpolation between four pixels, without averaging over
 * the area, as three planes of blue, green and red, 0..255. Both the lack of averaging and the order and range of the
 * channels are what the models were trained with. Values are whole, as an image's bytes are.
 */
export function livenessInput(pixels: Pixels, crop: Box): Float32Array {
  const { data, width: stride } = pixels;
  const input = new Float32Array(3 * INPUT_SIZE * INPUT_SIZE);
  const plane = INPUT_SIZE * INPUT_SIZE;
  const xs = steps(crop.x, crop.width);
  steps(crop.y, crop.height).forEach((row, v) => {
    xs.forEach((column, u) => {
      const topLeft = (row.first * stride + column.first) * 4;
      const topRight = (row.first * stride + column.second) * 4;
      const bottomLeft = (row.second * stride + column.first) * 4;
      const bottomRight = (row.second * stride + column.second) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const top = mix(data[topLeft + channel], data[topRight + channel], column.share);
        const bottom = mix(data[bottomLeft + channel], data[bottomRight + channel], column.share);
        input[(2 - channel) * plane + v * INPUT_SIZE + u] = Math.round(mix(top, bottom, row.share));
      }
    });
  });
  return input;
}

interface Step {
  readonly first: number;
  readonly second: number;
  /** How much of the second. */
  readonly share: number;
}

function steps(start: number, length: number): readonly Step[] {
  return Array.from({ length: INPUT_SIZE }, (_, index) => {
    const at = Math.min(Math.max(((index + 0.5) * length) / INPUT_SIZE - 0.5, 0), length - 1);
    const first = Math.floor(at);
    return { first: start + first, second: start + Math.min(first + 1, length - 1), share: at - first };
  });
}

function mix(a: number | undefined, b: number | undefined, share: number): number {
  return (a ?? 0) * (1 - share) + (b ?? 0) * share;
}
