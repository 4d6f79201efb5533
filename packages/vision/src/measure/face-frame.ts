import type { Point } from '@live-capture/nets';
import { LANDMARKS } from './landmark-indices.js';
import { distance, midpoint, pointAt } from './points.js';

/** The few points and lengths of a face that most measures are built on, in the pixels of the landmarks given. */
export interface FaceFrame {
  /** Centres of the eyes: halfway between the corners, as OFIQ takes them. */
  readonly rightEye: Point;
  readonly leftEye: Point;
  readonly eyesMidpoint: Point;
  /** OFIQ's centre of the mouth: where the lips meet, or between them. */
  readonly mouth: Point;
  readonly eyeDistance: number;
  /** OFIQ's T: from the eyes' midpoint to the chin. */
  readonly eyesToChin: number;
  readonly eyesToMouth: number;
}

/** Finds the eyes, mouth and chin of a face. */
export function faceFrame(landmarks: Float32Array): FaceFrame {
  const middle = ([a, b]: readonly [number, number]) => midpoint(pointAt(landmarks, a), pointAt(landmarks, b));
  const rightEye = middle(LANDMARKS.rightEyeCorners);
  const leftEye = middle(LANDMARKS.leftEyeCorners);
  const eyesMidpoint = midpoint(rightEye, leftEye);
  const mouth = middle(LANDMARKS.mouthCentre);
  return {
    rightEye,
    leftEye,
    eyesMidpoint,
    mouth,
    eyeDistance: distance(rightEye, leftEye),
    eyesToChin: distance(eyesMidpoint, pointAt(landmarks, LANDMARKS.chin)),
    eyesToMouth: distance(eyesMidpoint, mouth),
  };
}
