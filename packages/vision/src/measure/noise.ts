import type { Pixels, Point } from '@live-capture/nets';
import { forEachSample } from './hull-samples.js';

/** The largest answer of the operator below to bytes. */
const MAX_ANSWER = 8 * 255;
/** The operator's answer to noise has six times the noise's standard deviation: the root of its squared weights. */
const GAIN = 6;
/** The median of the absolute of normally distributed numbers, in standard deviations. */
const MEDIAN_DEVIATION = 0.6745;

/**
 * Standard deviation of the noise inside a hull, in 8-bit steps, after Immerkaer (1996): the difference of two Laplacians
 * takes away everything that is flat or bends evenly, and leaves noise. Where he takes the mean, the median here leaves out
 * edges, lashes and beards, as long as they fill less than half of the hull. Green, for a sensor sees it best, and video
 * keeps the other two channels at half the resolution.
 */
export function noise(pixels: Pixels, hull: readonly Point[]): number {
  const answers = new Uint32Array(MAX_ANSWER + 1);
  const { width, height } = pixels;
  let count = 0;
  forEachSample(pixels, hull, (at, x, y) => {
    if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) return;
    const answer = Math.abs(answerAt(pixels, at + 1));
    answers[answer] = (answers[answer] ?? 0) + 1;
    count += 1;
  });
  return median(answers, count) / (MEDIAN_DEVIATION * GAIN);
}

/** The weights 1, -2, 1 along both axes, on the bytes about one. */
function answerAt({ data, width }: Pixels, at: number): number {
  const row = (from: number) => (data[from - 4] ?? 0) - 2 * (data[from] ?? 0) + (data[from + 4] ?? 0);
  return row(at - width * 4) - 2 * row(at) + row(at + width * 4);
}

/** The median of whole numbers that were counted; within a number they are taken as spread evenly. */
function median(counts: Uint32Array, total: number): number {
  let below = 0;
  for (let value = 0; value < counts.length; value += 1) {
    const here = counts[value] ?? 0;
    if (below + here >= total / 2 && here > 0) return Math.max(0, value - 0.5 + (total / 2 - below) / here);
    below += here;
  }
  return 0;
}
