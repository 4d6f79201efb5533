import { picture } from '@live-capture/nets/testing';
import { describe, expect, test } from 'vitest';
import { noise } from './noise.js';
import { noise as random, rectangle } from './test-picture.js';

const HULL = rectangle(20, 20, 220, 220);

/** Numbers of the normal distribution, by twelve even ones (Irwin and Hall). */
function normal(): () => number {
  const next = random(3);
  return () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value / 2, 0);
}

function measure(at: (x: number, y: number) => number) {
  return noise(
    picture(240, 240, (x, y) => at(x, y)),
    HULL,
  );
}

describe('noise', () => {
  test.each([0.5, 2, 4, 8, 15])('of %f steps is told as such', (sigma) => {
    const next = normal();
    expect(Math.abs(measure(() => 120 + sigma * next()) - sigma)).toBeLessThan(0.05 * sigma + 0.15);
  });

  test('is not in a plain picture, nor in one that shades off', () => {
    expect(measure(() => 120)).toBe(0);
    expect(measure((x, y) => 40 + x / 3 + y / 4)).toBeLessThan(0.5);
  });

  test('is not what a beard or an edge looks like', () => {
    const next = normal();
    const beard = (x: number, y: number) => (y > 170 && (x + 2 * y) % 5 < 2 ? -60 : 0);
    expect(measure((x, y) => 120 + beard(x, y) + 2 * next())).toBeLessThan(4);
  });

  test('of a dark face is told, though bytes end at 0', () => {
    const next = normal();
    expect(measure(() => 20 + 15 * next())).toBeGreaterThan(10);
  });

  test('reads no pixel beyond the picture', () => {
    const flat = picture(30, 30, () => 100);
    expect(noise(flat, rectangle(-50, -50, 80, 80))).toBe(0);
    expect(noise(flat, rectangle(100, 100, 120, 120))).toBe(0);
  });
});
