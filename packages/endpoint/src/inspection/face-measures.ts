import type { FaceMeasures, Size } from '@live-capture/core';
import { type DetectedFace, interEyeDistance } from '@live-capture/nets';
import { landmarkBox, scaledBox } from './face-box.js';

const DEG = 180 / Math.PI;

/** Of the estimated box so much lies within the true one: what is judged by it alone is surely outside, or too large. */
const CERTAIN_SHARE = 0.9;

/**
 * Degrees of yaw for a degree of the arc sine of the nose's offset, in distances of the eyes. Fitted to the yaw that the
 * landmarks gave on 177 pictures (correlation .9): in 95 of 100 it is at most 14 degrees off.
 */
const YAW_OF_NOSE = 1.44;

/**
 * What the five points of the detector tell of a face. Roll is measured, yaw is a rough guess. They do not tell pitch
 * (correlation with that of the landmarks: .3) nor where the chin is; what needs more points is not assessed.
 */
export function faceMeasures(face: DetectedFace, frame: Size): FaceMeasures {
  const box = scaledBox(landmarkBox(face.box), CERTAIN_SHARE);
  const unknown = {
    headSizeRatio: NaN,
    pitchDeg: NaN,
    eyeOpenness: NaN,
    mouthOpenness: NaN,
    smile: NaN,
    gazeOffset: NaN,
  };
  const margins = { ...sidewardMargins(face, frame), above: NaN, below: NaN };
  return {
    ...unknown,
    box,
    landmarks: new Float32Array(0),
    margins,
    interEyeDistancePx: interEyeDistance(face),
    yawDeg: yawOf(face),
    rollDeg: rollOf(face),
  };
}

/** Positive when the head tilts towards the image's left, as core has it. */
export function rollOf({ points: [rightEye, leftEye] }: Pick<DetectedFace, 'points'>): number {
  return Math.atan2(rightEye.y - leftEye.y, leftEye.x - rightEye.x) * DEG;
}

/** By how far the nose is beside the line from the eyes to the mouth: on a head that looks at the camera it is on it. */
function yawOf(face: DetectedFace): number {
  const [rightEye, leftEye, nose, rightCorner, leftCorner] = face.points;
  const eyes = { x: (rightEye.x + leftEye.x) / 2, y: (rightEye.y + leftEye.y) / 2 };
  const down = { x: (rightCorner.x + leftCorner.x) / 2 - eyes.x, y: (rightCorner.y + leftCorner.y) / 2 - eyes.y };
  const across = { x: leftEye.x - rightEye.x, y: leftEye.y - rightEye.y };
  const toNose = { x: nose.x - eyes.x, y: nose.y - eyes.y };
  const share = dot(toNose, down) / dot(down, down);
  const beside = { x: toNose.x - share * down.x, y: toNose.y - share * down.y };
  const offset = dot(beside, across) / Math.hypot(across.x, across.y) / interEyeDistance(face);
  return YAW_OF_NOSE * Math.asin(Math.max(-1, Math.min(1, offset))) * DEG;
}

function dot(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return a.x * b.x + a.y * b.y;
}

/** OFIQ's crops; the point that the image shows at the left is the person's right eye, and either side counts from the farther one. */
function sidewardMargins({ points: [rightEye, leftEye] }: DetectedFace, frame: Size) {
  const apart = Math.max(1, Math.hypot(leftEye.x - rightEye.x, leftEye.y - rightEye.y));
  return { leftward: leftEye.x / apart, rightward: (frame.width - rightEye.x) / apart };
}
