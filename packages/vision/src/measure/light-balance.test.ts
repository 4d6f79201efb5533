import { expect, test } from 'vitest';
import { lightBalance } from './light-balance.js';

const colour = (red: number, green: number, blue: number) => ({ red, green, blue });

test('equal cheeks are 1, and which one is darker does not matter', () => {
  expect(lightBalance(colour(180, 130, 105), colour(180, 130, 105))).toBe(1);
  expect(lightBalance(colour(200, 100, 60), colour(100, 50, 30))).toBe(0.5);
  expect(lightBalance(colour(100, 50, 30), colour(200, 100, 60))).toBe(0.5);
});

test('one black cheek is 0, two are equal', () => {
  expect(lightBalance(colour(0, 0, 0), colour(90, 60, 50))).toBe(0);
  expect(lightBalance(colour(0, 0, 0), colour(0, 0, 0))).toBe(1);
});
