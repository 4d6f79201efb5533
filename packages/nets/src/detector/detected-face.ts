import type { Box } from '@live-capture/core';
import type { Point } from '../pixels.js';

/** A face as the detector reports it. */
export interface DetectedFace {
  readonly box: Box;
  /** The eyes, the tip of the nose and the corners of the mouth; of a pair, the one at the image's left comes first. */
  readonly points: readonly [Point, Point, Point, Point, Point];
  /** 0..1. */
  readonly score: number;
}

/** The eyes' distance over that from the eyes to the mouth, on an upright head that looks at the camera. */
const EYES_OVER_EYES_TO_MOUTH = 0.9;

/** Distance of the eyes as it would be on a face that looks at the camera: a turn brings the eyes together, not the mouth. */
export function interEyeDistance({ points: [rightEye, leftEye, , rightCorner, leftCorner] }: DetectedFace): number {
  const down = {
    x: (rightCorner.x + leftCorner.x - rightEye.x - leftEye.x) / 2,
    y: (rightCorner.y + leftCorner.y - rightEye.y - leftEye.y) / 2,
  };
  const seen = Math.hypot(leftEye.x - rightEye.x, leftEye.y - rightEye.y);
  return Math.max(seen, EYES_OVER_EYES_TO_MOUTH * Math.hypot(down.x, down.y));
}
