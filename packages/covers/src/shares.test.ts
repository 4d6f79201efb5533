import { FACE_REGIONS } from '@live-capture/core';
import { describe, expect, test } from 'vitest';
import type { Point } from './geometry.js';
import { coveredShares, hiddenShare } from './shares.js';

const box = (left: number, top: number, right: number, bottom: number): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** A grid whose left columns, up to `edge`, have an opacity. */
const leftHalf = (edge: number, alpha = 255) => ({
  width: 20,
  height: 20,
  alpha: Uint8Array.from({ length: 400 }, (_, at) => (at % 20 < edge ? alpha : 0)),
});

describe('hiddenShare', () => {
  test.each([
    ['nothing hidden', box(12, 2, 18, 10), leftHalf(10), 0],
    ['all hidden', box(2, 2, 8, 10), leftHalf(10), 1],
    ['a half hidden', box(5, 0, 15, 20), leftHalf(10), 0.5],
    ['half transparent hides nothing', box(2, 2, 8, 10), leftHalf(10, 127), 0],
    ['just over half hides', box(2, 2, 8, 10), leftHalf(10, 128), 1],
    ['what lies outside the grid is seen', box(-10, 0, 10, 20), leftHalf(10), 0.5],
    ['all of it outside the grid', box(40, 40, 50, 50), leftHalf(20), 0],
    ['no area', [], leftHalf(20), 0],
  ] as const)('%s', (_name, polygon, grid, share) => {
    expect(hiddenShare(polygon, grid)).toBeCloseTo(share, 5);
  });

  test('a triangle counts by its own area', () => {
    const triangle = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 0, y: 20 },
    ];
    // Left of the middle lie three quarters of it.
    expect(hiddenShare(triangle, leftHalf(10))).toBeCloseTo(0.75, 1);
  });
});

test('coveredShares answers for every region by its own polygon', () => {
  const polygons = {
    leftEye: box(12, 0, 16, 4),
    rightEye: box(2, 0, 6, 4),
    nose: box(8, 4, 12, 10),
    mouth: box(0, 10, 20, 14),
    chin: box(9, 14, 11, 18),
    leftCheek: box(14, 6, 20, 12),
    rightCheek: box(0, 6, 6, 12),
    forehead: box(0, 0, 20, 1),
  };
  const shares = coveredShares(polygons, leftHalf(10));
  expect(Object.keys(shares).sort()).toEqual([...FACE_REGIONS].sort());
  expect(shares).toMatchObject({ leftEye: 0, rightEye: 1, nose: 0.5, mouth: 0.5, leftCheek: 0, rightCheek: 1 });
});
