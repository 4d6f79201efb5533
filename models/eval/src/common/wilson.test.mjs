import { expect, it } from 'vitest';
import { wilson } from './wilson.mjs';

// The first rows are those of Newcombe (1998), table I.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [20, 20, 0.8389, 1],
  [0, 0, 0, 1],
])('%i of %i lie between %f and %f', (hits, n, low, high) => {
  const [from, to] = wilson(hits, n);
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});
