import { describe, expect, it } from 'vitest';
import { about, headRotation, perspective, transform, translation, type Vec3 } from './matrix.js';

const NOSE: Vec3 = [0, 0, 1];
const CROWN: Vec3 = [0, 1, 0];

function expectPoint(actual: Vec3, expected: Vec3): void {
  actual.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 5);
  });
}

describe('headRotation', () => {
  it('turns the nose to the image right with positive yaw', () => {
    expectPoint(transform(headRotation(90, 0, 0), NOSE), [1, 0, 0]);
  });

  it('lowers the nose with positive pitch', () => {
    expectPoint(transform(headRotation(0, 90, 0), NOSE), [0, -1, 0]);
  });

  it('tilts the crown to the image left with positive roll', () => {
    expectPoint(transform(headRotation(0, 0, 90), CROWN), [-1, 0, 0]);
  });

  it('pitches first, then yaws, then rolls', () => {
    const m = headRotation(33, -21, 12);
    const deg = 180 / Math.PI;
    expect(Math.asin(-(m[2] ?? 0)) * deg).toBeCloseTo(33, 4);
    expect(Math.atan2(m[6] ?? 0, m[10] ?? 0) * deg).toBeCloseTo(-21, 4);
    expect(Math.atan2(m[1] ?? 0, m[0] ?? 0) * deg).toBeCloseTo(12, 4);
  });
});

describe('about', () => {
  it('leaves the pivot where it is', () => {
    expectPoint(transform(about([1, -3, 2], headRotation(40, 10, -20)), [1, -3, 2]), [1, -3, 2]);
  });
});

describe('perspective', () => {
  it('puts a point at half the field of view on the border', () => {
    const camera = perspective(48, 4 / 3, 5, 400);
    const distance = 50;
    const half = distance * Math.tan((24 * Math.PI) / 180);
    const [, y] = transform(camera, [0, half, -distance]);
    expect(y / distance).toBeCloseTo(1, 5);
    const [x] = transform(camera, [half * (4 / 3), 0, -distance]);
    expect(x / distance).toBeCloseTo(1, 5);
  });
});

describe('translation', () => {
  it('moves a point', () => {
    expectPoint(transform(translation([1, 2, 3]), [4, 5, 6]), [5, 7, 9]);
  });
});
