import { expect, test } from 'vitest';
import { Rolling } from './rolling.js';

test('only the last values count', () => {
  const values = new Rolling(3);
  for (const value of [100, 1, 2, 3]) values.push(value);
  expect(values.quantile(0.95)).toBe(3);
  expect(values.quantile(0.5)).toBe(2);
  expect(values.last).toBe(3);
});

test('nothing is known of no values', () => {
  expect(new Rolling(3).quantile(0.5)).toBeNull();
  expect(new Rolling(3).last).toBeNull();
});
