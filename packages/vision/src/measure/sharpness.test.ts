import type { Pixels } from '@live-capture/nets';
import { picture } from '@live-capture/nets/testing';
import { describe, expect, test } from 'vitest';
import { sharpness } from './sharpness.js';
import { noise, rectangle } from './test-picture.js';

/**
 * Crossed stripes whose period grows with the picture, softened over a width in pixels: the same scene at any size. As in a
 * face there is detail of many sizes, so stripes of four periods lie over one another.
 */
function scene(size: number, softness: number, change: (grey: number) => number = (grey) => grey): Pixels {
  const edge = (position: number, period: number) => {
    const wave = Math.sin((2 * Math.PI * position) / period);
    return Math.tanh((wave * period) / (softness * 4));
  };
  const periods = [1 / 24, 1 / 12, 1 / 7, 1 / 3].map((share) => size * share);
  const all = (position: number) => periods.reduce((sum, period) => sum + edge(position, period), 0);
  const line = Float64Array.from({ length: size }, (_, position) => all(position));
  return picture(size, size, (x, y) => change(128 + 10 * ((line[x] ?? 0) + (line[y] ?? 0))));
}

const of = (pixels: Pixels, eyeDistance = 64) =>
  sharpness(pixels, rectangle(0, 0, pixels.width, pixels.height), eyeDistance);

describe('sharpness', () => {
  test('every step of blur lowers it', () => {
    const values = [1, 2, 4, 6, 9].map((softness) => of(scene(200, softness)));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[0]).toBeGreaterThan(2 * (values[4] ?? 0));
  });

  test('a camera that moves sideways blurs, though lines along the way stay sharp', () => {
    const still = scene(200, 1);
    const moved = picture(200, 200, (x, y) => {
      const row = Array.from(
        { length: 9 },
        (_, i) => still.data[(y * 200 + Math.min(199, Math.max(0, x + i - 4))) * 4] ?? 0,
      );
      return row.reduce((sum, grey) => sum + grey, 0) / row.length;
    });
    expect(of(moved)).toBeLessThan(0.6 * of(still));
  });

  test('the same scene with twice the pixels measures about the same', () => {
    const ratio = of(scene(400, 4), 128) / of(scene(200, 2), 64);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  });

  test('a quarter of the light or of the contrast changes little', () => {
    const full = of(scene(200, 2));
    expect(of(scene(200, 2, (grey) => grey / 4)) / full).toBeCloseTo(1, 1);
    expect(of(scene(200, 2, (grey) => 128 + (grey - 128) / 4)) / full).toBeCloseTo(1, 1);
  });

  test('noise does not make a blurred picture sharp', () => {
    const random = noise();
    const grainy = (grey: number) => grey + 8 * random();
    expect(of(scene(200, 9, grainy))).toBeLessThan(0.7 * of(scene(200, 2, grainy)));
  });

  test('a face of few pixels is not sharp, however it was enlarged', () => {
    const small = scene(50, 0.5);
    const blocks = picture(200, 200, (x, y) => small.data[(Math.floor(y / 4) * 50 + Math.floor(x / 4)) * 4] ?? 0);
    expect(of(small, 16)).toBeLessThan(0.8 * of(scene(200, 1)));
    expect(of(blocks, 64)).toBeGreaterThan(0);
  });

  test('a flat face is not sharp', () => {
    expect(of(picture(100, 100, () => 90))).toBe(0);
  });

  test('a face outside the frame has none', () => {
    const outside = rectangle(-200, 0, -150, 50);
    expect(sharpness(scene(100, 1), outside, 64)).toBe(0);
  });
});
