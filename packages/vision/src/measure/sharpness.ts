import type { Box } from '@live-capture/core';
import { rowOf, shrunk } from './hull.js';
import { type Pixels, type Point, within } from './pixels.js';
import { type Grey, resample } from './resample.js';

/** The inter-eye distance, in pixels, to which every face is drawn before its edges are measured. */
const EYE_DISTANCE_PX = 64;
/** Keeps the outline of the face, where hair and background begin, out of the measure. */
const INNER_SHARE = 0.85;

/** The whole pixels around the inner face. */
function faceBox(oval: readonly Point[]): Box {
  const hull = shrunk(oval, INNER_SHARE);
  const xs = hull.map(({ x }) => x);
  const ys = hull.map(({ y }) => y);
  const x = Math.floor(Math.min(...xs));
  const y = Math.floor(Math.min(...ys));
  return { x, y, width: Math.ceil(Math.max(...xs)) - x, height: Math.ceil(Math.max(...ys)) - y };
}

/**
 * Variance of the Laplacian of the inner face. The face is taken at the camera's own resolution and drawn to a fixed
 * inter-eye distance, so the number says what a face of that size would show: blur lowers it, and so does a face that is
 * smaller than that in the camera. It rises with contrast and with noise.
 */
export function sharpness(pixels: Pixels, oval: readonly Point[], eyeDistance: number): number {
  const box = within(faceBox(oval), pixels);
  if (box.width < 1 || box.height < 1) return 0;
  const scale = EYE_DISTANCE_PX / Math.max(eyeDistance, 1);
  const width = Math.max(3, Math.round(box.width * scale));
  const height = Math.max(3, Math.round(box.height * scale));
  const grey = resample(greyOf(pixels, box), width, height);
  const hull = shrunk(oval, INNER_SHARE).map(({ x, y }) => ({
    x: ((x - box.x) / box.width) * width,
    y: ((y - box.y) / box.height) * height,
  }));
  return laplacianVariance(grey, hull);
}

function greyOf(pixels: Pixels, box: Box): Grey {
  const grey = new Float32Array(box.width * box.height);
  for (let row = 0; row < box.height; row += 1) {
    let from = ((box.y + row) * pixels.width + box.x) * 4;
    for (let i = row * box.width; i < (row + 1) * box.width; i += 1, from += 4) {
      const [red, green, blue] = [pixels.data[from] ?? 0, pixels.data[from + 1] ?? 0, pixels.data[from + 2] ?? 0];
      grey[i] = 0.299 * red + 0.587 * green + 0.114 * blue;
    }
  }
  return { data: grey, width: box.width, height: box.height };
}

function laplacianVariance({ data, width, height }: Grey, hull: readonly Point[]): number {
  let [count, sum, squares] = [0, 0, 0];
  for (let y = 1; y < height - 1; y += 1) {
    const row = rowOf(hull, y + 0.5);
    if (!row) continue;
    const last = Math.min(width - 2, Math.floor(row[1]));
    for (let x = Math.max(1, Math.floor(row[0])); x <= last; x += 1) {
      const i = y * width + x;
      const around = (data[i - 1] ?? 0) + (data[i + 1] ?? 0) + (data[i - width] ?? 0) + (data[i + width] ?? 0);
      const value = around - 4 * (data[i] ?? 0);
      count += 1;
      sum += value;
      squares += value * value;
    }
  }
  return count > 0 ? squares / count - (sum / count) ** 2 : 0;
}
