import { describe, expect, it } from 'vitest';
import { carve, ellipsoid, join, rod, roundBox, smoothstep } from './sdf.js';

describe('shapes', () => {
  it('measures a ball exactly', () => {
    expect(ellipsoid(0, 5, 0, 0, 0, 0, 2, 2, 2)).toBeCloseTo(3);
    expect(ellipsoid(0, 0, 0, 0, 0, 0, 2, 3, 4)).toBe(-2);
  });

  it('measures a rod along its changing radius', () => {
    expect(rod(0, 3, 0, 0, 0, 0, 1, 10, 0, 0, 2)).toBeCloseTo(2);
    expect(rod(5, 3, 0, 0, 0, 0, 1, 10, 0, 0, 2)).toBeCloseTo(1.5);
    expect(rod(13, 0, 0, 0, 0, 0, 1, 10, 0, 0, 2)).toBeCloseTo(1);
  });

  it('measures a box from its sides and its rounded corner', () => {
    expect(roundBox(4, 0, 0, 2, 1, 1, 0.5)).toBeCloseTo(2);
    expect(roundBox(0, 0, 0, 2, 1, 1, 0.5)).toBeCloseTo(-1);
    expect(roundBox(2, 1, 0, 2, 1, 1, 0.5)).toBeCloseTo(Math.SQRT2 * 0.5 - 0.5);
  });
});

describe('joining', () => {
  it('fills the corner where two shapes meet and leaves the rest', () => {
    expect(join(0.1, 0.1, 1)).toBeLessThan(0.1);
    expect(join(0.1, 3, 1)).toBe(0.1);
  });

  it('takes one shape out of another', () => {
    expect(carve(-2, -1, 0.1)).toBeCloseTo(1);
    expect(carve(-2, 5, 0.1)).toBe(-2);
  });
});

describe('smoothstep', () => {
  it('takes rising and falling edges', () => {
    expect([smoothstep(0, 2, -1), smoothstep(0, 2, 1), smoothstep(0, 2, 5)]).toEqual([0, 0.5, 1]);
    expect([smoothstep(2, 0, -1), smoothstep(2, 0, 1), smoothstep(2, 0, 5)]).toEqual([1, 0.5, 0]);
  });
});
