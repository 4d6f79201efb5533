import type { Grey } from './resample.js';

/**
 * Smooths the rows of a grey image with the weights 1, 2, 1 over pixels that lie a step apart; beyond the border the border
 * goes on. Steps of 1, 2, 4 after one another are the scales of the à-trous wavelet transform.
 */
export function smoothRows({ data, width, height }: Grey, step: number): Grey {
  const smoothed = new Float32Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const before = data[row + Math.max(x - step, 0)] ?? 0;
      const after = data[row + Math.min(x + step, width - 1)] ?? 0;
      smoothed[row + x] = (before + 2 * (data[row + x] ?? 0) + after) / 4;
    }
  }
  return { data: smoothed, width, height };
}

/** The same along the columns. */
export function smoothColumns({ data, width, height }: Grey, step: number): Grey {
  const smoothed = new Float32Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const above = Math.max(y - step, 0) * width;
    const below = Math.min(y + step, height - 1) * width;
    for (let x = 0; x < width; x += 1) {
      const here = data[y * width + x] ?? 0;
      smoothed[y * width + x] = ((data[above + x] ?? 0) + 2 * here + (data[below + x] ?? 0)) / 4;
    }
  }
  return { data: smoothed, width, height };
}
