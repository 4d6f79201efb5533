import { picture } from '@live-capture/nets/testing';
import { expect, test } from 'vitest';
import { readFaceLight } from './face-light.js';
import { measureHistogram } from './histogram.js';
import { noise, rectangle } from './test-picture.js';

test('only pixels inside the outline count', () => {
  const pixels = picture(100, 100, (x, y) => (x >= 20 && x <= 60 && y >= 30 && y <= 70 ? 255 : 0));
  const { histogram } = readFaceLight(pixels, rectangle(20, 30, 60, 70));
  expect(histogram[255]).toBe(41 * 41);
  expect(histogram[0]).toBe(0);
});

test('an outline that leaves the frame is read as far as the frame goes', () => {
  const { histogram } = readFaceLight(
    picture(50, 50, () => 255),
    rectangle(-20, -20, 80, 25),
  );
  expect(histogram[255]).toBe(50 * 26);
});

test('a large face is read on a coarser grid with the same shares', () => {
  const pixels = picture(600, 600, (x) => (x < 300 ? 0 : 255));
  const { histogram } = readFaceLight(pixels, rectangle(0, 0, 599, 599));
  const samples = histogram.reduce((sum, count) => sum + count, 0);
  expect(samples).toBeGreaterThan(8_000);
  expect(samples).toBeLessThan(30_000);
  expect(measureHistogram(histogram).overExposedShare).toBeCloseTo(0.5, 2);
});

const chroma = (at: (x: number, y: number) => number | readonly number[]) =>
  readFaceLight(picture(100, 100, at), rectangle(0, 0, 99, 99)).chroma;

test('a grey picture has no chroma, skin has its own', () => {
  expect(chroma(() => 90)).toBeLessThan(0.01);
  expect(chroma(() => [200, 150, 125])).toBeCloseTo(26.9, 0);
});

test('the coloured noise of a camera is no colour', () => {
  const random = noise();
  const grain = () => [0, 1, 2].map(() => 120 + 20 * random());
  expect(chroma(grain)).toBeLessThan(2);
});

test('warm light on one half and cold light on the other do not cancel out', () => {
  expect(chroma((x) => (x < 50 ? [140, 120, 100] : [100, 120, 140]))).toBeGreaterThan(8);
});
