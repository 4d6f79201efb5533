import type { FaceMeasures } from '@live-capture/core';
import { picture } from '@live-capture/nets/testing';
import { describe, expect, test } from 'vitest';
import { downscale } from './downscale.js';
import { LANDMARKS } from './landmark-indices.js';
import { measureImage } from './measure-image.js';
import { boundsOf } from './points.js';

const FRAME = { width: 1280, height: 720 };
const [SKIN, WALL] = [
  [180, 130, 105],
  [60, 60, 60],
];

/** A face around (640, 360): its outline an ellipse of 120 by 170 px, brows at y 300, eyes at y 320, mouth at y 440. */
function landmarks(): Float32Array {
  const points = new Float32Array(478 * 3);
  const put = (index: number, x: number, y: number) => points.set([x, y, 0], index * 3);
  for (let index = 0; index < 478; index += 1) put(index, 640, 360);
  LANDMARKS.faceOval.forEach((index, i, { length }) => {
    const angle = (2 * Math.PI * i) / length;
    put(index, 640 + 120 * Math.sin(angle), 360 - 170 * Math.cos(angle));
  });
  LANDMARKS.brows.forEach((index, i) => {
    put(index, 560 + (160 * i) / 9, 300);
  });
  LANDMARKS.forehead.forEach((index, i) => {
    put(index, 580 + (120 * i) / 4, 240);
  });
  const corners = [...LANDMARKS.rightEyeCorners, ...LANDMARKS.leftEyeCorners];
  [570, 610, 670, 710].forEach((x, i) => {
    put(corners[i] ?? 0, x, 320);
  });
  for (const index of LANDMARKS.mouthCentre) put(index, 640, 440);
  return points;
}

const FACE: FaceMeasures = {
  landmarks: landmarks(),
  box: boundsOf(landmarks()),
  interEyeDistancePx: 100,
  margins: { leftward: 7, rightward: 7, above: 2, below: 2 },
  ...{ headSizeRatio: 0.3, yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  ...{ eyeOpenness: 0.05, mouthOpenness: 0, smile: 0, gazeOffset: 0 },
};

function measure(at: (x: number, y: number) => readonly number[] | number | undefined) {
  const inFace = (x: number, y: number) => ((x - 640) / 120) ** 2 + ((y - 360) / 170) ** 2 <= 1;
  const pixels = picture(FRAME.width, FRAME.height, (x, y) => at(x, y) ?? (inFace(x, y) ? SKIN : WALL) ?? 0);
  return measureImage(FACE, pixels, downscale(pixels));
}

describe('measureImage', () => {
  test('even skin before a darker wall', () => {
    const image = measure(() => undefined);
    // (.2126 * R + .7152 * G + .0722 * B) of the linear skin is .2623, so byte 67.
    expect(image.luminanceMean).toBeCloseTo(67 / 255, 2);
    expect([image.illuminationUniformity, image.lightBalance]).toEqual([1, 1]);
    expect(image.naturalColourDistance).toBe(0);
    expect(image.chroma).toBeCloseTo(27.8, 0);
    // The wall has .0452, byte 12.
    expect(image.backlightRatio).toBeCloseTo(12 / 67, 1);
    expect([image.glareShare, image.glassesGlareShare, image.overExposedShare]).toEqual([0, 0, 0]);
  });

  test("a hat over the brows changes no light: OFIQ's region ends there", () => {
    const bare = measure(() => undefined);
    const hat = measure((_, y) => (y < 285 ? 0 : undefined));
    expect(hat.luminanceMean).toBeCloseTo(bare.luminanceMean, 2);
    expect(hat.underExposedShare).toBeLessThan(0.01);
  });

  test('skin that shines on the forehead is glare, and not over-exposed', () => {
    const image = measure((x, y) => (Math.hypot(x - 640, y - 265) < 20 ? 250 : undefined));
    expect(image.glareShare).toBeGreaterThan(0.01);
    expect(image.glareShare).toBeLessThan(0.08);
    expect(image.overExposedShare).toBe(0);
  });

  test('a window behind is light from behind, light from one side is uneven', () => {
    expect(measure((x) => (x > 900 ? 255 : undefined)).backlightRatio).toBeCloseTo(255 / 67, 1);
    const shaded = measure((x, y) => (x < 640 && y > 190 ? [90, 65, 52] : undefined));
    expect(shaded.illuminationUniformity).toBe(0);
    expect(shaded.lightBalance).toBeCloseTo(0.5, 2);
  });

  test('a grey picture has no colour, a green one the wrong one', () => {
    expect(measure(() => 120)).toMatchObject({ naturalColourDistance: 0 });
    expect(measure(() => 120).chroma).toBeLessThan(0.01);
    expect(measure(() => [90, 160, 90])).toMatchObject({ naturalColourDistance: 100 });
  });
});
