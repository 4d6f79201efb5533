import { describe, expect, it } from 'vitest';
import { align, eyeDistance, meanShape, rigidShape, scaled, shapeDistance } from './shape.js';
import { filmed } from './test-head.js';

const STILL = { noisePx: 0, seed: 1 };

function shapeOf(...poses: Parameters<typeof filmed>[1]) {
  return filmed({ is: 'head' }, poses, STILL).map(({ face }) => rigidShape(face.landmarks));
}

describe('shapes', () => {
  it('lie on each other again after moving, tilting the head aside and enlarging', () => {
    const [one = [], other = []] = shapeOf({ distanceCm: 45 }, { distanceCm: 45, xCm: 0, rollDeg: 25 });
    const bigger = scaled(other, 1.7);
    const { shape, scale } = align(bigger, one);
    expect(shapeDistance(shape, one) / eyeDistance(one)).toBeLessThan(1e-4);
    expect(scale).toBeCloseTo(1 / 1.7);
  });

  it('measure the distance of the eyes, and their mean is between them', () => {
    const [one = []] = shapeOf({});
    expect(eyeDistance(one)).toBeCloseTo((522 * 6.3) / 46.5, -1);
    expect(eyeDistance(scaled(one, 2))).toBeCloseTo(2 * eyeDistance(one));
    expect(shapeDistance(meanShape([one, scaled(one, 3)]), scaled(one, 2))).toBeCloseTo(0);
  });
});
