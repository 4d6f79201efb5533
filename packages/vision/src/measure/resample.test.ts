import { expect, test } from 'vitest';
import { resample } from './resample.js';

const image = (width: number, height: number, values: number[]) => ({ data: Float32Array.from(values), width, height });

test('shrinking takes the mean over the covered area', () => {
  expect([...resample(image(4, 2, [0, 2, 10, 20, 4, 6, 30, 40]), 2, 1).data]).toEqual([3, 25]);
  const thirds = resample(image(3, 1, [0, 30, 60]), 2, 1).data;
  expect(thirds[0]).toBeCloseTo(10);
  expect(thirds[1]).toBeCloseTo(50);
});

test('enlarging draws straight lines and keeps the borders', () => {
  const wide = resample(image(2, 1, [0, 8]), 4, 1).data;
  expect([...wide]).toEqual([0, 2, 6, 8]);
  expect([...resample(image(1, 1, [7]), 3, 2).data]).toEqual([7, 7, 7, 7, 7, 7]);
});

test('the same size changes nothing', () => {
  expect([...resample(image(2, 2, [1, 2, 3, 4]), 2, 2).data]).toEqual([1, 2, 3, 4]);
});
