import type { Box } from '@live-capture/core';
import type { Pixels } from '@live-capture/nets';
import { luminanceByte } from './colour.js';

/** Every so manieth pixel each way is read: some 6,000 of a picture of 640 by 360. */
const STEP = 6;
/** The brightest share of the background is what counts: a window dazzles that fills a part of it only. */
const BRIGHT_SHARE = 0.25;

/**
 * Mean luminance of the brightest quarter of the background, 0..1: of what is beside and above the face. Below it is the
 * body. 0 where the face leaves no background.
 */
export function backgroundLuminance({ data, width, height }: Pixels, face: Box): number {
  const histogram = new Uint32Array(256);
  const bottom = Math.min(height, face.y + face.height);
  let samples = 0;
  for (let y = 0; y < bottom; y += STEP) {
    for (let x = 0; x < width; x += STEP) {
      if (y >= face.y && x >= face.x && x <= face.x + face.width) continue;
      const at = (y * width + x) * 4;
      const byte = luminanceByte(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      histogram[byte] = (histogram[byte] ?? 0) + 1;
      samples += 1;
    }
  }
  return meanOfBrightest(histogram, samples * BRIGHT_SHARE);
}

/** The mean of the given number of samples from the bright end. */
function meanOfBrightest(histogram: Uint32Array, wanted: number): number {
  let [left, sum] = [wanted, 0];
  for (let byte = 255; byte >= 0 && left > 0; byte -= 1) {
    const taken = Math.min(left, histogram[byte] ?? 0);
    sum += taken * byte;
    left -= taken;
  }
  return wanted > 0 ? sum / wanted / 255 : 0;
}

/** How many times brighter the background is than the face; 0 where there is none. */
export function backlightRatio(background: number, luminanceMean: number): number {
  return background / Math.max(luminanceMean, 1 / 255);
}
