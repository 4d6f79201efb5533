import type { Pixels, Point } from '@live-capture/nets';
import { rowOf } from './hull.js';

/** About how many pixels of a hull are read: enough for steady shares, few enough for a phone. */
const WANTED_SAMPLES = 12_000;

/**
 * Visits pixels inside a hull, on a grid as coarse as the hull is large: their place in the bytes, and in the image.
 * What is beyond the image is left out.
 */
export function forEachSample(
  { width, height }: Pixels,
  hull: readonly Point[],
  visit: (at: number, x: number, y: number) => void,
): void {
  const xs = hull.map(({ x }) => x);
  const ys = hull.map(({ y }) => y);
  const area = (Math.max(...ys) - Math.min(...ys)) * (Math.max(...xs) - Math.min(...xs));
  const step = Math.max(1, Math.floor(Math.sqrt(area / WANTED_SAMPLES)));
  const bottom = Math.min(height - 1, Math.floor(Math.max(...ys)));
  for (let y = Math.max(0, Math.ceil(Math.min(...ys))); y <= bottom; y += step) {
    const row = rowOf(hull, y);
    if (!row) continue;
    const right = Math.min(width - 1, Math.floor(row[1]));
    for (let x = Math.max(0, Math.ceil(row[0])); x <= right; x += step) visit((y * width + x) * 4, x, y);
  }
}
