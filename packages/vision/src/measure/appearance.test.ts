import { picture } from '@live-capture/nets/testing';
import { expect, test } from 'vitest';
import { appearance } from './appearance.js';
import { turnedLandmarks } from './test-landmarks.js';

/** Red above, blue below, across the face's middle, turned with it. */
function face(turnRad: number) {
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
  return picture(200, 160, (x, y) => ((y - 80) * cos - (x - 100) * sin < 0 ? [200, 20, 20] : [20, 20, 200]));
}

test('the colours are 8 by 8 RGB from 0 to 1, the upper rows first', () => {
  const cells = appearance(face(0), turnedLandmarks(0));
  expect(cells).toHaveLength(192);
  expect(Array.from(cells.subarray(0, 3), (value) => Math.round(value * 255))).toEqual([200, 20, 20]);
  expect(Array.from(cells.subarray(189), (value) => Math.round(value * 255))).toEqual([20, 20, 200]);
});

test('a tilted head keeps its colours in their places', () => {
  const upright = appearance(face(0), turnedLandmarks(0));
  const tilted = appearance(face(0.5), turnedLandmarks(0.5));
  const apart = upright.map((value, i) => Math.abs(value - (tilted[i] ?? Number.NaN)));
  expect(apart.reduce((sum, value) => sum + value, 0) / apart.length).toBeLessThan(0.05);
});
