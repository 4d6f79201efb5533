import type { FaceMeasures, ImageMeasures } from '@live-capture/core';
import type { Pixels, Point } from '@live-capture/nets';
import { backgroundLuminance, backlightRatio } from './backlight.js';
import { readCheeks } from './cheeks.js';
import { faceFrame } from './face-frame.js';
import { readFaceLight } from './face-light.js';
import { readGlare } from './glare.js';
import { measureHistogram, overlap } from './histogram.js';
import { convexHull } from './hull.js';
import { LANDMARKS } from './landmark-indices.js';
import { lightBalance } from './light-balance.js';
import { naturalColourDistance } from './natural-colour.js';
import { noise } from './noise.js';
import { boundsOf, pointAt } from './points.js';
import { sharpness } from './sharpness.js';

function hullOf(landmarks: Float32Array, ...parts: readonly (readonly number[])[]): readonly Point[] {
  return convexHull(parts.flat().map((index) => pointAt(landmarks, index)));
}

/** Measures the pixels of a face: sharpness and noise on the camera's own pixels, light on the smaller copy of them. */
export function measureImage(face: FaceMeasures, pixels: Pixels, small: Pixels): ImageMeasures {
  const scale = small.width / pixels.width;
  const points = face.landmarks.map((value) => value * scale);
  const frame = faceFrame(points);
  const { jaw, brows, forehead, faceOval } = LANDMARKS;
  // OFIQ's region of the face ends at the brows; skin shines first above them.
  const { histogram, chroma } = readFaceLight(small, hullOf(points, jaw, brows));
  const light = measureHistogram(histogram);
  const { right, left } = readCheeks(small, frame);
  return {
    ...light,
    ...readGlare(small, hullOf(points, jaw, brows, forehead), frame, light.luminanceMean),
    illuminationUniformity: overlap(right.histogram, left.histogram),
    lightBalance: lightBalance(right.colour, left.colour),
    naturalColourDistance: naturalColourDistance(right.colour, left.colour),
    chroma,
    backlightRatio: backlightRatio(backgroundLuminance(small, boundsOf(points)), light.luminanceMean),
    sharpness: sharpness(pixels, hullOf(face.landmarks, faceOval), face.interEyeDistancePx),
    noise: noise(pixels, hullOf(face.landmarks, jaw, brows)),
  };
}
