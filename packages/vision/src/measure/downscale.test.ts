import { picture } from '@live-capture/nets/testing';
import { describe, expect, test } from 'vitest';
import { downscale } from './downscale.js';

describe('downscale', () => {
  test('keeps a picture that is small enough', () => {
    const small = picture(640, 480, () => [1, 2, 3]);
    expect(downscale(small)).toBe(small);
  });

  test.each([
    [1280, 720, 640, 360],
    [1080, 1920, 360, 640],
    [1300, 3, 640, 1],
  ])('%i by %i becomes %i by %i', (width, height, toWidth, toHeight) => {
    const { data, ...size } = downscale(picture(width, height, () => [10, 200, 255]));
    expect(size).toEqual({ width: toWidth, height: toHeight });
    expect(data.length).toBe(toWidth * toHeight * 4);
    expect([...data.subarray(-4)]).toEqual([10, 200, 255, 255]);
  });

  test('at half the size every pixel is the mean of four', () => {
    const checks = picture(1280, 2, (x, y) => ((x + y) % 2 ? [255, 100, 0] : [1, 100, 40]));
    expect([...downscale(checks).data.subarray(0, 4)]).toEqual([128, 100, 20, 255]);
  });

  test('keeps the picture in place', () => {
    const ramp = picture(1920, 1080, (x, y) => [x / 8, y / 5, 0]);
    const { data, width } = downscale(ramp);
    const at = (x: number, y: number) => data[(y * width + x) * 4] ?? 0;
    for (const x of [0, 100, 320, 639]) expect(Math.abs(at(x, 100) - (x * 3 + 1.5) / 8)).toBeLessThan(1);
  });
});
