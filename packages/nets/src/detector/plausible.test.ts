import { describe, expect, test } from 'vitest';
import type { DetectedFace } from './detected-face.js';
import { isPlausible } from './plausible.js';

const BOX = { x: 100, y: 50, width: 80, height: 100 };
/** The mean face of those measured, as shares of the box. */
const POINTS: readonly (readonly [number, number])[] = [
  [0.28, 0.4],
  [0.72, 0.4],
  [0.5, 0.6],
  [0.32, 0.77],
  [0.68, 0.77],
];

/** A face whose points are the mean ones, turned and moved. */
function face(move: (x: number, y: number) => readonly [number, number] = (x, y) => [x, y]): DetectedFace {
  const point = (index: number) => {
    const [x, y] = move(...(POINTS[index] ?? [Number.NaN, Number.NaN]));
    return { x: BOX.x + x * BOX.width, y: BOX.y + y * BOX.height };
  };
  return { box: BOX, points: [point(0), point(1), point(2), point(3), point(4)], score: 0.9 };
}

function turned(deg: number) {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  // In pixels, for the box is not square.
  return (x: number, y: number): readonly [number, number] => {
    const [dx, dy] = [(x - 0.5) * BOX.width, (y - 0.5) * BOX.height];
    return [0.5 + (dx * cos - dy * sin) / BOX.width, 0.5 + (dx * sin + dy * cos) / BOX.height];
  };
}

describe('isPlausible', () => {
  test.each<readonly [string, (x: number, y: number) => readonly [number, number]]>([
    ['a frontal face', (x, y) => [x, y]],
    ['a profile', (x, y) => [0.2 + 0.3 * x, y]],
    ['a head tilted by 45 degrees', turned(45)],
    ['a raised head', (x, y) => [x, 0.3 + 0.75 * (y - 0.3)]],
    ['a face that the frame cuts at the chin', (x, y) => [x, y + 0.3]],
  ])('takes %s', (_what, move) => {
    expect(isPlausible(face(move))).toBe(true);
  });

  test.each<readonly [string, (x: number, y: number) => readonly [number, number]]>([
    ['a face upside down', turned(180)],
    ['a face that lies', turned(90)],
    ['a mirrored order of the eyes', (x, y) => [1 - x, y]],
    ['eyes and mouth at one height', (x, y) => [x, 0.5 + 0.2 * (y - 0.5)]],
    ['points outside of the box', (x, y) => [x + 0.5, y]],
    ['all points in one place', () => [0.5, 0.5]],
  ])('refuses %s', (_what, move) => {
    expect(isPlausible(face(move))).toBe(false);
  });

  test('refuses a nose above the eyes', () => {
    const { box, points, score } = face();
    const [rightEye, leftEye, nose, ...mouth] = points;
    expect(isPlausible({ box, points: [rightEye, leftEye, { ...nose, y: 70 }, ...mouth], score })).toBe(false);
  });
});
