import type { Pixels, Point } from '@live-capture/nets';
import { colourAxes, luminanceByte } from './colour.js';
import type { Histogram } from './histogram.js';
import { forEachSample } from './hull-samples.js';

/**
 * Samples whose mean colour makes one patch. The noise of a camera has colour even where the picture has none; in the mean
 * of a patch it vanishes, while lips, shadows and light from two sides keep their own.
 */
const PATCH_SAMPLES = 32;

export interface FaceLight {
  readonly histogram: Histogram;
  /** Mean distance of the patches from grey, in CIELAB. */
  readonly chroma: number;
}

/** Reads the luminance and the chroma of the pixels inside a hull. */
export function readFaceLight(pixels: Pixels, hull: readonly Point[]): FaceLight {
  const { data } = pixels;
  const histogram = new Uint32Array(256);
  let [red, green, blue, samples, patches, chroma] = [0, 0, 0, 0, 0, 0];
  forEachSample(pixels, hull, (at) => {
    const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const byte = luminanceByte(r, g, b);
    histogram[byte] = (histogram[byte] ?? 0) + 1;
    red += r;
    green += g;
    blue += b;
    samples += 1;
    if (samples < PATCH_SAMPLES) return;
    const { a, b: yellow } = colourAxes({ red: red / samples, green: green / samples, blue: blue / samples });
    chroma += Math.hypot(a, yellow);
    patches += 1;
    [red, green, blue, samples] = [0, 0, 0, 0];
  });
  return { histogram, chroma: chroma / Math.max(patches, 1) };
}
