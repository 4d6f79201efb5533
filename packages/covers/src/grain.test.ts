import { describe, expect, test } from 'vitest';
import { grainOf } from './grain.js';
import { createRandom } from './random.js';

const SIDE = 56;

/** A dark and a light half whose edge was blurred by a Gaussian, with noise. */
function edge(blurPx: number, noise = 0): Float32Array {
  const random = createRandom(3);
  return Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
    const off = (at % SIDE) + 0.5 - SIDE / 2;
    // The logistic function is within 1 % of the integral of a Gaussian.
    return 60 + 120 / (1 + Math.exp((-1.702 * off) / blurPx)) + random.normal(0, noise);
  });
}

describe('grainOf', () => {
  test.each([0.6, 1, 1.5, 2])('finds a blur of %d px', (blurPx) => {
    expect(Math.abs(grainOf(edge(blurPx), SIDE).blurPx - blurPx)).toBeLessThan(0.35);
  });

  test('finds more noise where there is more', () => {
    const [none, some, much] = [0, 3, 8].map((noise) => grainOf(edge(1, noise), SIDE).noise);
    expect(none).toBeLessThan(0.5);
    expect(some).toBeGreaterThan(1);
    expect(much).toBeGreaterThan((some ?? 0) * 2);
  });

  test('an even picture is taken for a little soft', () => {
    expect(grainOf(new Float32Array(SIDE * SIDE).fill(90), SIDE)).toEqual({ blurPx: 1, noise: 0 });
  });
});
