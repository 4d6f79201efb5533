import { meanOfTwo, type Pixels } from '@live-capture/nets';

/** Long side of the picture in which landmarks are sought and light is measured. */
const MAX_SIDE = 640;

/** The first and second sample of every step, a quarter from either end. */
function samples(from: number, to: number): readonly (readonly [number, number])[] {
  const step = from / to;
  return Array.from({ length: to }, (_, index) => [
    Math.floor((index + 0.25) * step),
    Math.floor((index + 0.75) * step),
  ]);
}

/** A smaller copy of a picture, each pixel the mean of four; a picture that is small enough is given back as it is. */
export function downscale(source: Pixels): Pixels {
  const scale = MAX_SIDE / Math.max(source.width, source.height);
  if (scale >= 1) return source;
  const width = Math.max(1, Math.round(source.width * scale));
  const height = Math.max(1, Math.round(source.height * scale));
  const from = new Uint32Array(source.data.buffer, source.data.byteOffset, source.width * source.height);
  const to = new Uint32Array(width * height);
  const columns = samples(source.width, width);
  let at = 0;
  for (const [upper, lower] of samples(source.height, height)) {
    const [top, bottom] = [upper * source.width, lower * source.width];
    for (const [left, right] of columns) {
      const above = meanOfTwo(from[top + left] ?? 0, from[top + right] ?? 0);
      const below = meanOfTwo(from[bottom + left] ?? 0, from[bottom + right] ?? 0);
      to[at] = meanOfTwo(above, below);
      at += 1;
    }
  }
  return { data: new Uint8ClampedArray(to.buffer), width, height };
}
