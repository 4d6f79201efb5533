import type { FaceMeasures, ImageMeasures } from '@live-capture/core';
import { faceFrame } from './face-frame.js';
import { readFaceLight } from './face-light.js';
import { measureHistogram } from './histogram.js';
import { convexHull } from './hull.js';
import { illuminationUniformity } from './illumination.js';
import { LANDMARKS } from './landmark-indices.js';
import type { Pixels } from './pixels.js';
import { pointAt } from './points.js';
import { sharpness } from './sharpness.js';

/** Measures the pixels of a face: sharpness on the camera's own pixels, light on the smaller copy of them. */
export function measureImage(face: FaceMeasures, pixels: Pixels, small: Pixels): ImageMeasures {
  const oval = convexHull(LANDMARKS.faceOval.map((index) => pointAt(face.landmarks, index)));
  const scale = small.width / pixels.width;
  const { histogram, chroma } = readFaceLight(
    small,
    oval.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
  );
  const points = face.landmarks.map((value) => value * scale);
  return {
    ...measureHistogram(histogram),
    illuminationUniformity: illuminationUniformity(small, faceFrame(points)),
    sharpness: sharpness(pixels, oval, face.interEyeDistancePx),
    chroma,
  };
}
