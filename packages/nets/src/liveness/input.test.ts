import { describe, expect, test } from 'vitest';
import { picture } from '../testing.js';
import { INPUT_SIZE, livenessInput } from './input.js';

const plane = (input: Float32Array, channel: number) =>
  input.subarray(channel * INPUT_SIZE * INPUT_SIZE, (channel + 1) * INPUT_SIZE * INPUT_SIZE);

describe('livenessInput', () => {
  test('three planes in the order blue, green, red, 0 to 255', () => {
    const input = livenessInput(
      picture(80, 80, () => [10, 120, 255]),
      { x: 0, y: 0, width: 80, height: 80 },
    );
    expect(new Set(plane(input, 0))).toEqual(new Set([255]));
    expect(new Set(plane(input, 1))).toEqual(new Set([120]));
    expect(new Set(plane(input, 2))).toEqual(new Set([10]));
  });

  test('a crop of the same size is copied pixel by pixel', () => {
    const pixels = picture(100, 100, (x, y) => [x, y, 0]);
    const input = livenessInput(pixels, { x: 7, y: 11, width: 80, height: 80 });
    expect(plane(input, 2)[0]).toBe(7);
    expect(plane(input, 1)[0]).toBe(11);
    expect(plane(input, 2)[79]).toBe(86);
    expect(plane(input, 1)[79 * 80]).toBe(90);
  });

  test('shrinking reads between two pixels and does not average over the area', () => {
    // At a quarter of the size the samples fall half-way between the second and third of every four pixels.
    const comb = picture(320, 320, (x) => (x % 4 === 1 || x % 4 === 2 ? [200, 200, 200] : [0, 0, 0]));
    const input = livenessInput(comb, { x: 0, y: 0, width: 320, height: 320 });
    expect(new Set(input)).toEqual(new Set([200]));
  });

  test('enlarging interpolates and keeps the border', () => {
    const ramp = picture(2, 1, (x) => [x * 100, 0, 0]);
    const red = plane(livenessInput(ramp, { x: 0, y: 0, width: 2, height: 1 }), 2);
    expect(red[0]).toBe(0);
    expect(red[39]).toBe(49);
    expect(red[79]).toBe(100);
  });
});
