import type { Box } from '@live-capture/core';
import { type Pixels, type Point, within } from '@live-capture/nets';
import { rowOf, shrunk } from './hull.js';
import { type Grey, resample } from './resample.js';
import { smoothColumns, smoothRows } from './smooth.js';

/**
 * The inter-eye distance, in pixels, to which every face is drawn before its detail is measured. Larger, and noise counts
 * as detail; smaller, and a slight blur is not seen.
 */
const EYE_DISTANCE_PX = 48;
/** Keeps the outline of the face, where hair and background begin, out of the measure. */
const INNER_SHARE = 0.85;

/** The whole pixels around the inner face. */
function faceBox(hull: readonly Point[]): Box {
  const xs = hull.map(({ x }) => x);
  const ys = hull.map(({ y }) => y);
  const x = Math.floor(Math.min(...xs));
  const y = Math.floor(Math.min(...ys));
  return { x, y, width: Math.ceil(Math.max(...xs)) - x, height: Math.ceil(Math.max(...ys)) - y };
}

/**
 * How fine the detail of the inner face is: the energy of its details of some 3 % of the inter-eye distance over that of
 * details twice as large. The face is taken at the camera's own resolution and drawn to a fixed size. Pictures of the
 * world have about the same energy on both scales, whatever their light and contrast; blur takes the finer one away, and
 * so does a face that has too few pixels. Noise lives on finer scales still and hardly counts.
 */
export function sharpness(pixels: Pixels, oval: readonly Point[], eyeDistance: number): number {
  const inner = shrunk(oval, INNER_SHARE);
  const box = within(faceBox(inner), pixels);
  if (box.width < 1 || box.height < 1) return 0;
  const scale = EYE_DISTANCE_PX / Math.max(eyeDistance, 1);
  const width = Math.max(3, Math.round(box.width * scale));
  const height = Math.max(3, Math.round(box.height * scale));
  const grey = resample(greyOf(pixels, box), width, height);
  const hull = inner.map(({ x, y }) => ({
    x: ((x - box.x) / box.width) * width,
    y: ((y - box.y) / box.height) * height,
  }));
  return energyRatio(grey, hull);
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

/** The weaker one of both directions: what moved sideways is blurred sideways alone. */
function energyRatio(grey: Grey, hull: readonly Point[]): number {
  const fine = smoothColumns(smoothRows(grey, 1), 1);
  const [fineRows, fineColumns] = [smoothRows(fine, 2), smoothColumns(fine, 2)];
  const coarse = smoothColumns(fineRows, 2);
  const [coarseRows, coarseColumns] = [smoothRows(coarse, 4), smoothColumns(coarse, 4)];
  return Math.min(
    ratio(energyBetween(fine, fineRows, hull), energyBetween(coarse, coarseRows, hull)),
    ratio(energyBetween(fine, fineColumns, hull), energyBetween(coarse, coarseColumns, hull)),
  );
}

/** The mean square of what one image has and its smoother copy has not, inside a hull. */
function energyBetween(image: Grey, smoother: Grey, hull: readonly Point[]): number {
  let [energy, count] = [0, 0];
  for (let y = 0; y < image.height; y += 1) {
    const row = rowOf(hull, y + 0.5);
    if (!row) continue;
    const last = Math.min(image.width - 1, Math.floor(row[1]));
    for (let x = Math.max(0, Math.floor(row[0])); x <= last; x += 1) {
      const i = y * image.width + x;
      energy += ((image.data[i] ?? 0) - (smoother.data[i] ?? 0)) ** 2;
      count += 1;
    }
  }
  return energy / Math.max(count, 1);
}

/** A face without any detail is not sharp: less than a thousandth of a grey level is rounding. */
function ratio(fine: number, coarse: number): number {
  return coarse > 1e-6 ? fine / coarse : 0;
}
