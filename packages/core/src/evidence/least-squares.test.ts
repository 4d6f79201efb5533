import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.js';

describe('least squares', () => {
  it('solves what is settled, in whatever order', () => {
    const equations = [
      { factors: [0, 2, 1], sum: 7 },
      { factors: [1, 1, 0], sum: 3 },
      { factors: [3, 0, -1], sum: 0 },
    ];
    const [a, b, c] = leastSquares(equations) ?? [];
    expect([a, b, c]).toEqual([expect.closeTo(1), expect.closeTo(2), expect.closeTo(3)]);
  });

  it('finds the middle between equations that contradict each other', () => {
    const line = [0, 1, 2, 3].map((x, i) => ({ factors: [x, 1], sum: 2 * x + 1 + (i % 2 === 0 ? 0.1 : -0.1) }));
    const [slope, height] = leastSquares(line) ?? [];
    expect(slope).toBeCloseTo(1.96);
    expect(height).toBeCloseTo(1.06);
  });

  it.each([
    ['nothing', []],
    ['fewer equations than unknowns', [{ factors: [1, 1], sum: 2 }]],
    ['one equation, said twice', [1, 2].map((times) => ({ factors: [times, times], sum: 2 * times }))],
    ['equations of nothing', [0, 0].map((none) => ({ factors: [none], sum: none }))],
  ])('makes nothing up of %s', (what, equations) => {
    expect(leastSquares(equations)).toEqual(what === 'nothing' ? [] : null);
  });
});
