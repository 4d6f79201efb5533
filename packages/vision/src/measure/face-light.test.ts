import { expect, test } from 'vitest';
import { readFaceLight } from './face-light.js';
import { measureHistogram } from './histogram.js';
import type { Pixels } from './pixels.js';

function picture(width: number, height: number, at: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set([...at(x, y), 255], (y * width + x) * 4);
  return { data, width, height };
}

const rectangle = (left: number, top: number, right: number, bottom: number) => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

test('only pixels inside the outline count', () => {
  const pixels = picture(100, 100, (x, y) => (x >= 20 && x <= 60 && y >= 30 && y <= 70 ? [255, 255, 255] : [0, 0, 0]));
  const { histogram } = readFaceLight(pixels, rectangle(20, 30, 60, 70));
  expect(histogram[255]).toBe(41 * 41);
  expect(histogram[0]).toBe(0);
});

test('an outline that leaves the frame is read as far as the frame goes', () => {
  const pixels = picture(50, 50, () => [255, 255, 255]);
  const { histogram } = readFaceLight(pixels, rectangle(-20, -20, 80, 25));
  expect(histogram[255]).toBe(50 * 26);
});

test('a large face is read on a coarser grid with the same shares', () => {
  const pixels = picture(600, 600, (x) => (x < 300 ? [0, 0, 0] : [255, 255, 255]));
  const { histogram } = readFaceLight(pixels, rectangle(0, 0, 599, 599));
  const samples = histogram.reduce((sum, count) => sum + count, 0);
  expect(samples).toBeGreaterThan(8_000);
  expect(samples).toBeLessThan(30_000);
  expect(measureHistogram(histogram).overExposedShare).toBeCloseTo(0.5, 2);
});

test('a grey picture has no chroma, skin has some', () => {
  const outline = rectangle(0, 0, 49, 49);
  expect(
    readFaceLight(
      picture(50, 50, () => [90, 90, 90]),
      outline,
    ).chroma,
  ).toBeLessThan(0.02);
  expect(
    readFaceLight(
      picture(50, 50, () => [200, 150, 125]),
      outline,
    ).chroma,
  ).toBeGreaterThan(20);
});
