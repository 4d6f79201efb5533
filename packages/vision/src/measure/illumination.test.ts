import { describe, expect, test } from 'vitest';
import type { FaceFrame } from './face-frame.js';
import { illuminationUniformity } from './illumination.js';
import type { Pixels } from './pixels.js';

const SIZE = 200;

function picture(at: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4).fill(255);
  for (let i = 0; i < SIZE * SIZE; i += 1) data.fill(at(i % SIZE, Math.floor(i / SIZE)), i * 4, i * 4 + 3);
  return { data, width: SIZE, height: SIZE };
}

/** Eyes at (60, 60) and (140, 60), mouth 80 px below: cheeks at y 100 to 124, x 36 to 60 and 140 to 164. */
const FACE: FaceFrame = {
  rightEye: { x: 60, y: 60 },
  leftEye: { x: 140, y: 60 },
  eyesMidpoint: { x: 100, y: 60 },
  mouth: { x: 100, y: 140 },
  eyeDistance: 80,
  eyesToChin: 120,
  eyesToMouth: 80,
};

describe('illuminationUniformity', () => {
  test('even light is 1, light from one side is 0', () => {
    expect(
      illuminationUniformity(
        picture(() => 140),
        FACE,
      ),
    ).toBe(1);
    expect(
      illuminationUniformity(
        picture((x) => (x < 100 ? 60 : 200)),
        FACE,
      ),
    ).toBe(0);
  });

  test('only the two squares count', () => {
    const inCheeks = (x: number, y: number) => y >= 99 && y <= 125 && ((x >= 35 && x <= 61) || (x >= 139 && x <= 165));
    expect(
      illuminationUniformity(
        picture((x, y) => (inCheeks(x, y) ? 140 : x)),
        FACE,
      ),
    ).toBe(1);
  });

  test('a cheek that is half in shadow overlaps by half', () => {
    const shaded = picture((x, y) => (x > 100 && y < 112 ? 60 : 200));
    expect(illuminationUniformity(shaded, FACE)).toBeCloseTo(0.5, 1);
  });

  test('the squares turn with the face', () => {
    const turned: FaceFrame = {
      ...FACE,
      rightEye: { x: 140, y: 60 },
      leftEye: { x: 140, y: 140 },
      mouth: { x: 60, y: 100 },
    };
    // Down the face is to the image's left here, so the cheeks lie at x 76 to 100, above and below the eyes.
    const cheeks = picture((x, y) => (x >= 75 && x <= 101 && (y <= 61 || y >= 139) ? 140 : y));
    expect(illuminationUniformity(cheeks, turned)).toBe(1);
  });
});
