import { describe, expect, test } from 'vitest';
import { createRandom } from './random.js';

const draws = (seed: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: 2000 }, () => random.next());
};

describe('createRandom', () => {
  test('gives the same numbers for the same seed and others for another', () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7).filter((value, index) => value === draws(8)[index])).toEqual([]);
  });

  test('spreads evenly over 0 to 1', () => {
    const values = draws(3);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
      expect(share).toBeGreaterThan(0.07);
      expect(share).toBeLessThan(0.13);
    }
  });

  test('normal has the asked mean and deviation', () => {
    const random = createRandom(1);
    const values = Array.from({ length: 4000 }, () => random.normal(5, 2));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    expect(mean).toBeCloseTo(5, 0);
    expect(deviation).toBeGreaterThan(1.85);
    expect(deviation).toBeLessThan(2.1);
  });

  test('whole reaches both ends, pick every item', () => {
    const random = createRandom(2);
    const wholes = new Set(Array.from({ length: 200 }, () => random.whole(2, 4)));
    expect([...wholes].sort()).toEqual([2, 3, 4]);
    const picked = new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])));
    expect([...picked].sort()).toEqual(['a', 'b', 'c']);
  });
});
