import type { Box, FaceMeasures, ImageMeasures, Size } from '@live-capture/core';
import { faceFrame } from './face-frame.js';
import { readFaceLight } from './face-light.js';
import { measureHistogram } from './histogram.js';
import { convexHull } from './hull.js';
import { illuminationUniformity } from './illumination.js';
import { LANDMARKS } from './landmark-indices.js';
import type { Patch, Pixels } from './patch.js';
import { pointAt } from './points.js';
import { sharpness, sharpnessBox } from './sharpness.js';

/** Measures the pixels of a face: light on the frame as downscaled for the landmarks, sharpness on the camera's own pixels. */
export function measureImage(
  face: FaceMeasures,
  frame: Size,
  small: Pixels,
  cut: (box: Box) => Patch | null,
): ImageMeasures {
  const oval = convexHull(LANDMARKS.faceOval.map((index) => pointAt(face.landmarks, index)));
  const scale = small.width / frame.width;
  const { histogram, chroma } = readFaceLight(
    small,
    oval.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
  );
  const points = face.landmarks.map((value) => value * scale);
  const patch = cut(sharpnessBox(oval));
  return {
    ...measureHistogram(histogram),
    illuminationUniformity: illuminationUniformity(small, faceFrame(points)),
    sharpness: patch ? sharpness(patch, oval, face.interEyeDistancePx) : 0,
    chroma,
  };
}
