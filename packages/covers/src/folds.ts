import { valueNoise } from './noise.js';
import { canvasOf } from './picture.js';
import type { Random } from './random.js';

/** Side of the raster in which folds are shaded; folds are soft. */
const FOLDS_PX = 72;

/** Light and shadow of folds that run more or less one way; grey 128 changes nothing under `hard-light`. */
export function foldShade(
  random: Random,
  { angleRad, count, depth }: { readonly angleRad: number; readonly count: number; readonly depth: number },
): OffscreenCanvas {
  const ridges = Array.from({ length: count }, () => ({
    angle: angleRad + random.normal(0, 0.22),
    place: random.uniform(-0.6, 0.6),
    width: random.uniform(0.025, 0.12),
    height: random.uniform(0.3, 1) * random.side(),
    middle: random.uniform(-0.6, 0.6),
    length: random.uniform(0.3, 1.2),
  }));
  const noise = valueNoise(random);
  const heights = new Float32Array(FOLDS_PX * FOLDS_PX);
  for (let at = 0; at < heights.length; at += 1) {
    const [x, y] = [(at % FOLDS_PX) / FOLDS_PX - 0.5, Math.floor(at / FOLDS_PX) / FOLDS_PX - 0.5];
    const wave = noise(x * 4 + 9, y * 4 + 9);
    let height = wave * 0.05;
    for (const { angle, place, width, height: high, middle, length } of ridges) {
      const off = -x * Math.sin(angle) + y * Math.cos(angle) - place + wave * 0.05;
      const on = x * Math.cos(angle) + y * Math.sin(angle) - middle;
      height += high * width * 2.2 * Math.exp(-((off / width) ** 2) - (on / length) ** 2);
    }
    heights[at] = height;
  }
  const { canvas, context } = canvasOf(FOLDS_PX, FOLDS_PX);
  const image = context.createImageData(FOLDS_PX, FOLDS_PX);
  for (let at = 0; at < heights.length; at += 1) {
    const here = heights[at] ?? 0;
    const slope = ((heights[at + FOLDS_PX] ?? here) - here) * 1 + ((heights[at + 1] ?? here) - here) * 0.5;
    const grey = 128 - 128 * Math.max(-0.85, Math.min(0.7, slope * FOLDS_PX * 0.35 * depth));
    image.data.fill(grey, at * 4, at * 4 + 3);
    image.data[at * 4 + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}
