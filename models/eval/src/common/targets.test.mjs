import { expect, it } from 'vitest';
import { shareOf } from './statistics.mjs';
import { verdict } from './targets.mjs';

/** @type {(hits: number, n: number) => import('./statistics.mjs').Share} */
const share = (hits, n) =>
  shareOf(
    Array.from({ length: n }, (_, index) => index < hits),
    (isHit) => isHit,
  );

it.each([
  [share(1000, 1000), { atLeast: 0.98 }, 'yes'],
  [share(98, 100), { atLeast: 0.98 }, 'yes, but too few samples to be sure'],
  [share(97, 100), { atLeast: 0.98 }, 'no, but too few samples to be sure'],
  [share(900, 1000), { atLeast: 0.98 }, 'no'],
  [share(0, 300), { atMost: 0.02 }, 'yes'],
  [share(0, 3), { atMost: 0.04 }, 'yes, but too few samples to be sure'],
  [share(100, 300), { atMost: 0.02 }, 'no'],
  [share(0, 0), { atMost: 0.02 }, 'no data'],
])('%j against %j: %s', (measured, limit, expected) => {
  expect(verdict(measured, limit)).toBe(expected);
});
