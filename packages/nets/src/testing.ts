import type { Pixels } from './pixels.js';

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
