import { chromaOf, luminanceByte } from './colour.js';
import type { Histogram } from './histogram.js';
import { rowOf } from './hull.js';
import type { Pixels, Point } from './pixels.js';

/** About how many pixels of a face are read: enough for steady shares, few enough for a phone. */
const WANTED_SAMPLES = 12_000;
/** Chroma takes cube roots, so only every so manieth sample is asked. */
const CHROMA_STRIDE = 4;

export interface FaceLight {
  readonly histogram: Histogram;
  readonly chroma: number;
}

/** Reads the luminance and chroma of the pixels inside a hull, on a grid as coarse as the face is large. */
export function readFaceLight({ data, width, height }: Pixels, hull: readonly Point[]): FaceLight {
  const histogram = new Uint32Array(256);
  const ys = hull.map(({ y }) => y);
  const xs = hull.map(({ x }) => x);
  const area = (Math.max(...ys) - Math.min(...ys)) * (Math.max(...xs) - Math.min(...xs));
  const step = Math.max(1, Math.floor(Math.sqrt(area / WANTED_SAMPLES)));
  const bottom = Math.min(height - 1, Math.floor(Math.max(...ys)));
  let [samples, coloured, chroma] = [0, 0, 0];
  for (let y = Math.max(0, Math.ceil(Math.min(...ys))); y <= bottom; y += step) {
    const row = rowOf(hull, y);
    if (!row) continue;
    const right = Math.min(width - 1, Math.floor(row[1]));
    for (let x = Math.max(0, Math.ceil(row[0])); x <= right; x += step) {
      const at = (y * width + x) * 4;
      const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      const byte = luminanceByte(red, green, blue);
      histogram[byte] = (histogram[byte] ?? 0) + 1;
      if (samples % CHROMA_STRIDE === 0) {
        chroma += chromaOf(red, green, blue);
        coloured += 1;
      }
      samples += 1;
    }
  }
  return { histogram, chroma: chroma / Math.max(coloured, 1) };
}
