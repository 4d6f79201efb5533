import { picture } from '@live-capture/nets/testing';
import { describe, expect, test } from 'vitest';
import type { FaceFrame } from './face-frame.js';
import { readGlare } from './glare.js';
import { rectangle } from './test-picture.js';

/** Eyes at (30, 40) and (70, 40): zones of 16 px around each. */
const FACE: FaceFrame = {
  rightEye: { x: 30, y: 40 },
  leftEye: { x: 70, y: 40 },
  eyesMidpoint: { x: 50, y: 40 },
  mouth: { x: 50, y: 80 },
  eyeDistance: 40,
  eyesToChin: 60,
  eyesToMouth: 40,
};
const SKIN = rectangle(0, 0, 99, 99);
const BROWN = [150, 110, 90];

const glare = (at: (x: number, y: number) => number | readonly number[], luminanceMean = 0.2) =>
  readGlare(picture(100, 100, at), SKIN, FACE, luminanceMean);

/** Samples of both zones together. */
const LENSES = [...Array(100 * 100).keys()].filter(
  (i) =>
    Math.min(
      Math.hypot((i % 100) - 30, Math.floor(i / 100) - 40),
      Math.hypot((i % 100) - 70, Math.floor(i / 100) - 40),
    ) <= 16,
).length;

describe('readGlare', () => {
  test('skin has none', () => {
    expect(glare(() => BROWN)).toEqual({ glareShare: 0, glassesGlareShare: 0 });
  });

  test('a highlight on the skin is counted over the skin, and not over the eyes', () => {
    const { glareShare, glassesGlareShare } = glare((x, y) => (x >= 40 && x < 60 && y >= 70 && y < 80 ? 245 : BROWN));
    expect(glareShare).toBeCloseTo(200 / (10_000 - LENSES), 6);
    expect(glassesGlareShare).toBe(0);
  });

  test('a mirroring lens is counted over the eyes alone', () => {
    const { glareShare, glassesGlareShare } = glare((x, y) => (x >= 25 && x < 35 && y >= 35 && y < 45 ? 250 : BROWN));
    expect(glareShare).toBe(0);
    expect(glassesGlareShare).toBeCloseTo(100 / LENSES, 6);
  });

  test('what is bright but coloured, or white but not bright enough, is no highlight', () => {
    expect(glare(() => [255, 245, 215]).glareShare).toBe(0);
    expect(glare(() => 230).glareShare).toBe(0);
    expect(glare(() => 236).glareShare).toBe(1);
  });

  test('a face that is bright all over is no highlight of itself', () => {
    expect(glare(() => 245, 0.9).glareShare).toBe(0);
  });
});
