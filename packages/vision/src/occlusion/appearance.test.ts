import { expect, test } from 'vitest';
import { LANDMARKS } from '../measure/landmark-indices.js';
import { picture } from '../measure/test-picture.js';
import { appearance } from './appearance.js';

/** A face about (100, 80), 80 pixels high and turned: all landmarks in its middle but for the eyes and the ends. */
function landmarks(turnRad: number): Float32Array {
  const points = new Float32Array(478 * 3);
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  const put = (index: number, x: number, y: number) => {
    points.set([100 + x * cos - y * sin, 80 + x * sin + y * cos, 0], index * 3);
  };
  for (let index = 0; index < 478; index += 1) put(index, 0, 0);
  for (const index of LANDMARKS.rightEyeCorners) put(index, -15, -10);
  for (const index of LANDMARKS.leftEyeCorners) put(index, 15, -10);
  put(10, 0, -40);
  put(LANDMARKS.chin, 0, 40);
  return points;
}

/** Red above, blue below, across the face's middle, turned with it. */
function face(turnRad: number) {
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  return picture(200, 160, (x, y) => ((y - 80) * cos - (x - 100) * sin < 0 ? [200, 20, 20] : [20, 20, 200]));
}

test('the colours are 8 by 8 RGB from 0 to 1, the upper rows first', () => {
  const cells = appearance(face(0), landmarks(0));
  expect(cells).toHaveLength(192);
  expect(Array.from(cells.subarray(0, 3), (value) => Math.round(value * 255))).toEqual([200, 20, 20]);
  expect(Array.from(cells.subarray(189), (value) => Math.round(value * 255))).toEqual([20, 20, 200]);
});

test('a tilted head keeps its colours in their places', () => {
  const upright = appearance(face(0), landmarks(0));
  const tilted = appearance(face(0.5), landmarks(0.5));
  const apart = upright.map((value, i) => Math.abs(value - (tilted[i] ?? Number.NaN)));
  expect(apart.reduce((sum, value) => sum + value, 0) / apart.length).toBeLessThan(0.05);
});
