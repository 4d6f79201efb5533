import { expect, test } from 'vitest';
import { drawSquare, faceSquare } from './face-square.js';
import { turnedLandmarks } from './test-landmarks.js';

test.each([0, 20, -35, 80])('the square turns with a head tilted by %d degrees and stays about its middle', (deg) => {
  const square = faceSquare(turnedLandmarks((deg * Math.PI) / 180), 1.5);
  expect(square.angleRad).toBeCloseTo((deg * Math.PI) / 180, 4);
  expect(square.sidePx).toBeCloseTo(1.5 * 80, 2);
  expect(square.centre.x).toBeCloseTo(100, 3);
  expect(square.centre.y).toBeCloseTo(80, 3);
});

/** A picture whose red is its x and whose green is its y. */
function ramp(width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set([x, y, 7, 255], (y * width + x) * 4);
  }
  return { data, width, height };
}

const at = (drawn: Uint8ClampedArray, size: number, x: number, y: number) =>
  Array.from(drawn.subarray((y * size + x) * 3, (y * size + x) * 3 + 3));

test('one to one, the pixels are those of the picture', () => {
  const drawn = drawSquare(ramp(60, 50), { centre: { x: 30, y: 20 }, sidePx: 10, angleRad: 0 }, 10);
  expect(at(drawn, 10, 0, 0)).toEqual([25, 15, 7]);
  expect(at(drawn, 10, 9, 4)).toEqual([34, 19, 7]);
});

test('shrinking takes the mean of what a pixel covers', () => {
  const drawn = drawSquare(ramp(60, 50), { centre: { x: 20, y: 20 }, sidePx: 16, angleRad: 0 }, 4);
  // Columns 12 to 15 and rows 12 to 15.
  expect(at(drawn, 4, 0, 0)).toEqual([14, 14, 7]);
});

test('a tilted head is drawn upright', () => {
  const drawn = drawSquare(ramp(60, 50), { centre: { x: 30, y: 20 }, sidePx: 10, angleRad: Math.PI / 2 }, 10);
  // Across the drawing is down the picture.
  expect(at(drawn, 10, 9, 5)[1]).toBeGreaterThan(at(drawn, 10, 0, 5)[1] ?? Number.NaN);
  expect(at(drawn, 10, 5, 9)[0]).toBeLessThan(at(drawn, 10, 5, 0)[0] ?? Number.NaN);
});

test('beyond the picture its border goes on', () => {
  const drawn = drawSquare(ramp(60, 50), { centre: { x: 0, y: 0 }, sidePx: 20, angleRad: 0 }, 20);
  expect(at(drawn, 20, 0, 0)).toEqual([0, 0, 7]);
  expect(at(drawn, 20, 19, 0)).toEqual([9, 0, 7]);
});
