import { expect, test } from 'vitest';
import { chromaOf, luminanceByte } from './colour.js';

test('luminance is linear light with the weights of Rec. 709, as a byte', () => {
  expect(luminanceByte(255, 255, 255)).toBe(255);
  expect(luminanceByte(0, 0, 0)).toBe(0);
  expect(luminanceByte(255, 0, 0)).toBe(54);
  expect(luminanceByte(0, 255, 0)).toBe(182);
  expect(luminanceByte(0, 0, 255)).toBe(18);
  expect(luminanceByte(128, 128, 128)).toBe(55);
});

test('chroma is the distance from grey in CIELAB', () => {
  expect(chromaOf(119, 119, 119)).toBeLessThan(0.02);
  expect(chromaOf(255, 0, 0)).toBeCloseTo(104.55, 0);
  expect(chromaOf(0, 0, 255)).toBeCloseTo(133.81, 0);
});
