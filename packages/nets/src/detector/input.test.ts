import { expect, test } from 'vitest';
import { picture } from '../testing.js';
import { detectorInput } from './input.js';

const view = (x: number, y: number, width: number, height: number, scale = 1) => ({
  region: { x, y, width, height },
  size: { width: width * scale, height: height * scale },
  maxFacePx: Infinity,
});

test('three planes in the order blue, green, red, 0 to 255', () => {
  const input = detectorInput(
    picture(32, 32, () => [10, 120, 255]),
    view(0, 0, 32, 32),
  );
  expect([0, 1024, 2048].map((at) => input[at])).toEqual([255, 120, 10]);
});

test('at its own size a part is copied pixel by pixel', () => {
  const input = detectorInput(
    picture(100, 80, (x, y) => [x, y, 0]),
    view(7, 11, 32, 32),
  );
  const [red, green] = [input.subarray(2048), input.subarray(1024, 2048)];
  expect([red[0], red[31], green[0], green[31 * 32]]).toEqual([7, 38, 11, 42]);
});

test('shrinking to a half is the mean of four', () => {
  const checks = picture(64, 64, (x, y) => ((x + y) % 2 ? [200, 200, 200] : [100, 100, 100]));
  expect(new Set(detectorInput(checks, view(0, 0, 64, 64, 0.5)))).toEqual(new Set([150]));
});

test('what lies beyond the frame is black', () => {
  const input = detectorInput(
    picture(20, 10, () => [255, 255, 255]),
    view(0, 0, 32, 32),
  );
  expect([input[0], input[19], input[20], input[9 * 32], input[10 * 32]]).toEqual([255, 255, 0, 255, 0]);
  expect(input.reduce((sum, value) => sum + value, 0)).toBe(3 * 200 * 255);
});
