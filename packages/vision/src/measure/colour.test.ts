import { expect, test } from 'vitest';
import { colourAxes, luminanceByte } from './colour.js';

test('luminance is linear light with the weights of Rec. 709, as a byte', () => {
  expect(luminanceByte(255, 255, 255)).toBe(255);
  expect(luminanceByte(0, 0, 0)).toBe(0);
  expect(luminanceByte(255, 0, 0)).toBe(54);
  expect(luminanceByte(0, 255, 0)).toBe(182);
  expect(luminanceByte(0, 0, 255)).toBe(18);
  expect(luminanceByte(128, 128, 128)).toBe(55);
});

// CIELAB under D50 of the primaries of sRGB, as any colour management gives them.
test.each([
  ['red', { red: 255, green: 0, blue: 0 }, 80.8, 69.9],
  ['green', { red: 0, green: 255, blue: 0 }, -79.3, 81.0],
  ['blue', { red: 0, green: 0, blue: 255 }, 68.3, -112.0],
  ['skin', { red: 200, green: 150, blue: 125 }, 16.9, 20.9],
])('the axes of %s', (_name, colour, a, b) => {
  const axes = colourAxes(colour);
  expect(axes.a).toBeCloseTo(a, 0);
  expect(axes.b).toBeCloseTo(b, 0);
});

test('grey is in the middle of both axes, also between two bytes', () => {
  for (const value of [0, 3, 119, 200.5, 255]) {
    const { a, b } = colourAxes({ red: value, green: value, blue: value });
    expect(Math.hypot(a, b)).toBeLessThan(0.01);
  }
});

test("near black the curve has OFIQ's slope of 24289/27, not that of CIE", () => {
  // X and Y of (2, 0, 0) are below the bend: a = 500 * k/116 * (X - Y).
  const linear = 2 / 255 / 12.92;
  const { a } = colourAxes({ red: 2, green: 0, blue: 0 });
  expect(a).toBeCloseTo(((500 * 24289) / 27 / 116) * linear * (0.43605 / 0.964221 - 0.22249), 10);
});
