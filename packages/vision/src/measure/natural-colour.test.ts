import { expect, test } from 'vitest';
import { colourAxes } from './colour.js';
import { naturalColourDistance } from './natural-colour.js';

const colour = (red: number, green: number, blue: number) => ({ red, green, blue });
const distance = (cheek: ReturnType<typeof colour>) => naturalColourDistance(cheek, cheek);

test('skin from dark to fair is 0', () => {
  for (const skin of [colour(82, 54, 42), colour(141, 96, 74), colour(198, 150, 126), colour(236, 200, 180)])
    expect(distance(skin)).toBe(0);
});

test('the distance is counted from the nearest edge of each range', () => {
  const pale = colour(205, 200, 196);
  const { a, b } = colourAxes(pale);
  expect([a > 0 && a < 5, b > 0 && b < 5]).toEqual([true, true]);
  expect(distance(pale)).toBeCloseTo(Math.hypot(5 - a, 5 - b), 10);
  const orange = colour(240, 130, 20);
  const axes = colourAxes(orange);
  expect(distance(orange)).toBeCloseTo(Math.hypot(axes.a - 25, axes.b - 35), 10);
});

test('green and blue light are 100', () => {
  expect(distance(colour(120, 160, 110))).toBe(100);
  expect(distance(colour(170, 150, 200))).toBe(100);
});

test('a picture without colour is 0: it has another check', () => {
  expect(distance(colour(120, 120, 120))).toBe(0);
});

test('the mean of both cheeks counts', () => {
  // One is green and one is orange; between them lies skin.
  expect(distance(colour(150, 170, 130))).toBe(100);
  expect(naturalColourDistance(colour(150, 170, 130), colour(210, 130, 80))).toBe(0);
});
