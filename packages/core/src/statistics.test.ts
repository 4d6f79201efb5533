import { expect, test } from 'vitest';
import { mean, median, quantile } from './statistics.js';

test('the median is the middle value, or halfway between the two, and no slow run moves it', () => {
  expect(median([9, 8, 400, 8.5, 8.2])).toBe(8.5);
  expect(median([3, 1])).toBe(2);
});

test.each([
  [0, 1],
  [0.25, 2],
  [0.3, 2.2],
  [1, 5],
])('the quantile of %f of 1 to 5 is %f', (share, value) => {
  expect(quantile([5, 1, 4, 2, 3], share)).toBeCloseTo(value, 12);
});

test('of nothing there is neither mean nor median', () => {
  expect([mean([]), median([]), quantile([], 0.25)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(mean([1, 2, 6])).toBe(3);
});
