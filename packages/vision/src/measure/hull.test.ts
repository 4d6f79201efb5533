import { expect, test } from 'vitest';
import { convexHull, rowOf, shrunk } from './hull.js';

const SQUARE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

test('points inside, on an edge and given twice are no corners', () => {
  const hull = convexHull([...SQUARE, { x: 5, y: 5 }, { x: 5, y: 0 }, { x: 0, y: 0 }]);
  expect(hull).toHaveLength(4);
  expect(hull).toEqual(expect.arrayContaining(SQUARE));
});

test('a row is cut at the outline, and misses it above and below', () => {
  const diamond = convexHull([
    { x: 5, y: 0 },
    { x: 10, y: 5 },
    { x: 5, y: 10 },
    { x: 0, y: 5 },
  ]);
  expect(rowOf(diamond, 5)).toEqual([0, 10]);
  expect(rowOf(diamond, 2)).toEqual([3, 7]);
  expect(rowOf(diamond, -1)).toBeNull();
  expect(rowOf(diamond, 11)).toBeNull();
});

test('shrinking keeps the centre', () => {
  expect(rowOf(shrunk(SQUARE, 0.5), 5)).toEqual([2.5, 7.5]);
  expect(rowOf(shrunk(SQUARE, 0.5), 2)).toBeNull();
});
