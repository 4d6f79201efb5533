import type { Pixels } from '@live-capture/nets';
import { picture } from '@live-capture/nets/testing';
import { describe, expect, test } from 'vitest';
import { readCheeks } from './cheeks.js';
import type { FaceFrame } from './face-frame.js';
import { overlap } from './histogram.js';

/** Eyes at (60, 60) and (140, 60), mouth 80 px below: squares at y 100 to 124, x 60 to 84 and 116 to 140. */
const FACE: FaceFrame = {
  rightEye: { x: 60, y: 60 },
  leftEye: { x: 140, y: 60 },
  eyesMidpoint: { x: 100, y: 60 },
  mouth: { x: 100, y: 140 },
  eyeDistance: 80,
  eyesToChin: 120,
  eyesToMouth: 80,
};

const uniformity = (pixels: Pixels, face = FACE) => {
  const { right, left } = readCheeks(pixels, face);
  return overlap(right.histogram, left.histogram);
};

describe('the squares on the cheeks', () => {
  test('even light is 1, light from one side is 0', () => {
    expect(uniformity(picture(200, 200, () => 140))).toBe(1);
    expect(uniformity(picture(200, 200, (x) => (x < 100 ? 60 : 200)))).toBe(0);
  });

  test('lie between the eyes and the nose, and nothing else counts', () => {
    const inside = (x: number, y: number) => y >= 99 && y <= 125 && ((x >= 59 && x <= 85) || (x >= 115 && x <= 141));
    expect(uniformity(picture(200, 200, (x, y) => (inside(x, y) ? 140 : x)))).toBe(1);
  });

  test('a cheek that is half in shadow overlaps by half', () => {
    expect(uniformity(picture(200, 200, (x, y) => (x > 100 && y < 112 ? 60 : 200)))).toBeCloseTo(0.5, 1);
  });

  test('turn with the face', () => {
    const turned: FaceFrame = {
      ...FACE,
      rightEye: { x: 140, y: 60 },
      leftEye: { x: 140, y: 140 },
      mouth: { x: 60, y: 100 },
    };
    // Down the face is to the image's left here, so the cheeks lie at x 76 to 100, below the one eye and above the other.
    const cheeks = (x: number, y: number) => x >= 75 && x <= 101 && ((y >= 59 && y <= 85) || (y >= 115 && y <= 141));
    expect(
      uniformity(
        picture(200, 200, (x, y) => (cheeks(x, y) ? 140 : y)),
        turned,
      ),
    ).toBe(1);
  });

  test('have a mean colour each', () => {
    const halves = picture(200, 200, (x) => (x < 100 ? [200, 100, 40] : [100, 60, 20]));
    const { right, left } = readCheeks(halves, FACE);
    expect(right.colour).toEqual({ red: 200, green: 100, blue: 40 });
    expect(left.colour).toEqual({ red: 100, green: 60, blue: 20 });
  });

  test('a face in one point has squares, and they are alike', () => {
    const point = { x: 100, y: 100 };
    const none = { rightEye: point, leftEye: point, eyesMidpoint: point, mouth: point };
    expect(
      uniformity(
        picture(200, 200, () => 90),
        { ...none, eyeDistance: 0, eyesToChin: 0, eyesToMouth: 0 },
      ),
    ).toBe(1);
  });
});
