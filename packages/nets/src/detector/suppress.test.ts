import { expect, test } from 'vitest';
import { strongest } from './suppress.js';

const face = (score: number, x: number, y: number, width = 30, height = 40) => ({
  score,
  box: { x, y, width, height },
});

test('keeps the best of several sightings of one face', () => {
  const best = face(0.93, 100, 100);
  expect(strongest([face(0.8, 104, 98), best, face(0.7, 96, 105, 34, 44)])).toEqual([best]);
});

test('keeps faces cheek to cheek, the best first', () => {
  const [left, right] = [face(0.8, 100, 100), face(0.9, 122, 104)];
  expect(strongest([left, right])).toEqual([right, left]);
});

test('a chain of sightings does not make one of two faces', () => {
  const [first, between, second] = [face(0.9, 100, 100), face(0.7, 112, 100), face(0.8, 124, 100)];
  expect(strongest([first, between, second])).toEqual([first, second]);
});
