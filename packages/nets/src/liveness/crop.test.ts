import { describe, expect, test } from 'vitest';
import { livenessCrop } from './crop.js';

const FRAME = { width: 640, height: 480 };

describe('livenessCrop', () => {
  test('enlarges the box about its centre and keeps its aspect', () => {
    expect(livenessCrop({ x: 290, y: 200, width: 60, height: 80 }, FRAME, 2.7)).toEqual({
      x: 239,
      y: 132,
      width: 163,
      height: 217,
    });
  });

  test('the factor is cut to what the frame allows', () => {
    const crop = livenessCrop({ x: 220, y: 140, width: 150, height: 200 }, FRAME, 4);
    expect(crop.y).toBe(0);
    expect(crop.height).toBe(480);
    expect(crop.width / crop.height).toBeCloseTo(0.75, 2);
  });

  test('a crop that leaves the frame is shifted inside, not cut', () => {
    const left = livenessCrop({ x: 10, y: 200, width: 60, height: 80 }, FRAME, 2.7);
    expect(left).toEqual({ x: 0, y: 132, width: 163, height: 217 });
    const corner = livenessCrop({ x: 570, y: 390, width: 60, height: 80 }, FRAME, 2.7);
    expect(corner.x + corner.width).toBe(640);
    expect(corner.y + corner.height).toBe(480);
    expect(corner.width).toBeGreaterThanOrEqual(162);
  });

  test('a box that is larger than the frame gives a crop inside it', () => {
    const crop = livenessCrop({ x: -20, y: -10, width: 700, height: 600 }, FRAME, 4);
    expect(crop.x).toBeGreaterThanOrEqual(0);
    expect(crop.y).toBeGreaterThanOrEqual(0);
    expect(crop.x + crop.width).toBeLessThanOrEqual(640);
    expect(crop.y + crop.height).toBeLessThanOrEqual(480);
  });
});
