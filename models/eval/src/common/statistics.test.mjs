import { expect, it } from 'vitest';
import { meanInterval, shareOf } from './statistics.mjs';

/** @type {(hits: number, n: number) => import('./statistics.mjs').Share} */
const share = (hits, n) =>
  shareOf(
    Array.from({ length: n }, (_, index) => index < hits),
    (isHit) => isHit,
  );

// The first rows are Newcombe's (1998), paper II, table II: a difference of two shares is a sum of one and of what the other lacks.
it.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [0, 20, 0, 10, -0.2775, 0.1611],
])('%i of %i less %i of %i lies between %f and %f', (hits, n, otherHits, otherN, low, high) => {
  const [from, to] = meanInterval(share(hits, n), share(otherN - otherHits, otherN));
  expect(2 * from - 1).toBeCloseTo(low, 4);
  expect(2 * to - 1).toBeCloseTo(high, 4);
});

it('is everything where one share has no samples', () => {
  expect(meanInterval(share(0, 0), share(1, 2))).toEqual([0, 1]);
});
