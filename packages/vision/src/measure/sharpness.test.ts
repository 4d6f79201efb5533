import { describe, expect, test } from 'vitest';
import type { Pixels } from './pixels.js';
import { sharpness } from './sharpness.js';

/** Stripes of a period that grows with the picture, softened over a width in pixels: the same scene at any size. */
function stripes(size: number, softness: number): Pixels {
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const period = size / 10;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const wave = Math.sin((2 * Math.PI * x) / period);
      const value = 128 + 60 * Math.tanh((wave * period) / (softness * 4));
      data.fill(value, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return { data, width: size, height: size };
}

const outline = (size: number) => [
  { x: 0, y: 0 },
  { x: size, y: 0 },
  { x: size, y: size },
  { x: 0, y: size },
];

describe('sharpness', () => {
  test('blur lowers it', () => {
    const values = [1, 3, 6, 12].map((softness) => sharpness(stripes(200, softness), outline(200), 64));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[0]).toBeGreaterThan(2 * (values[3] ?? 0));
  });

  test('the same scene with twice the pixels measures about the same', () => {
    const small = sharpness(stripes(200, 4), outline(200), 64);
    const large = sharpness(stripes(400, 8), outline(400), 128);
    expect(large / small).toBeGreaterThan(0.8);
    expect(large / small).toBeLessThan(1.25);
  });

  test('a flat face is not sharp', () => {
    const flat = { ...stripes(100, 1), data: new Uint8ClampedArray(100 * 100 * 4).fill(90) };
    expect(sharpness(flat, outline(100), 64)).toBe(0);
  });

  test('a face outside the frame has none', () => {
    expect(
      sharpness(
        stripes(100, 1),
        outline(50).map(({ x, y }) => ({ x: x - 200, y })),
        64,
      ),
    ).toBe(0);
  });
});
