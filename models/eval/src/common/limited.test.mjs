import { expect, it } from 'vitest';
import { limited } from './limited.mjs';

const numbers = Array.from({ length: 100 }, (_, index) => index);

it.each([1, 3, 7, 99])('takes exactly %i of 100, spread over all', (limit) => {
  const some = limited(numbers, limit);
  expect(some).toHaveLength(limit);
  const gaps = some.slice(1).map((value, index) => value - (some[index] ?? 0));
  expect(Math.max(0, ...gaps)).toBeLessThanOrEqual((3 * 100) / limit);
  expect(limited(numbers, limit)).toEqual(some);
});

it('takes as many of each kind, and all where there are fewer', () => {
  const kindOf = (/** @type {number} */ value) => (value < 5 ? 'few' : 'many');
  const some = limited(numbers, 10, kindOf);
  expect(some.filter((value) => kindOf(value) === 'few')).toEqual([0, 1, 2, 3, 4]);
  expect(some.filter((value) => kindOf(value) === 'many')).toHaveLength(10);
  expect(limited(numbers, Number.POSITIVE_INFINITY)).toEqual(numbers);
});

it('does not fall into step with a list that repeats itself', () => {
  const repeating = numbers.map((value) => value % 10);
  expect(new Set(limited(repeating, 10)).size).toBeGreaterThan(4);
});
