import { picture } from '@live-capture/nets/testing';
import { describe, expect, test } from 'vitest';
import { backgroundLuminance, backlightRatio } from './backlight.js';

const FACE = { x: 40, y: 30, width: 40, height: 50 };
const background = (at: (x: number, y: number) => number, face = FACE) =>
  backgroundLuminance(picture(120, 100, at), face);

describe('backgroundLuminance', () => {
  test('the face and the body below it do not count', () => {
    const inside = (x: number, y: number) => (x >= 40 && x <= 80 && y >= 30) || y >= 80;
    expect(background((x, y) => (inside(x, y) ? 255 : 0))).toBe(0);
    expect(background((x, y) => (inside(x, y) ? 0 : 255))).toBe(1);
  });

  test('a window that fills a quarter counts as much as one that fills everything', () => {
    expect(background((x) => (x < 40 ? 255 : 20))).toBe(1);
  });

  test('a lamp that fills little counts little', () => {
    const lamp = background((x, y) => (x < 12 && y < 12 ? 255 : 0));
    expect(lamp).toBeGreaterThan(0);
    expect(lamp).toBeLessThan(0.15);
  });

  test('a face that fills the picture has no background', () => {
    expect(background(() => 255, { x: -10, y: -10, width: 200, height: 200 })).toBe(0);
  });
});

test('the ratio says how many times brighter the background is, and is a number for a black face, too', () => {
  expect(backlightRatio(0.8, 0.1)).toBeCloseTo(8);
  expect(backlightRatio(0, 0.1)).toBe(0);
  expect(backlightRatio(1, 0)).toBe(255);
});
