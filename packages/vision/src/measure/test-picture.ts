import type { Pixels, Point } from './pixels.js';

/** A picture whose pixels are what a function says: red, green and blue, or one number for a grey. */
export function picture(
  width: number,
  height: number,
  at: (x: number, y: number) => number | readonly number[],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = at(x, y);
      data.set(typeof colour === 'number' ? [colour, colour, colour] : colour, (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

/** The corners of a rectangle, both ends inside. */
export function rectangle(left: number, top: number, right: number, bottom: number): readonly Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Numbers between -1 and 1 that look random and are the same in every run. */
export function noise(seed = 1): () => number {
  let state = seed;
  return () => {
    // The minimal standard generator of Park and Miller.
    state = (state * 48_271) % 0x7fffffff;
    return (2 * state) / 0x7fffffff - 1;
  };
}
