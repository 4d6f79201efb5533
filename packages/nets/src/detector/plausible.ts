import type { DetectedFace } from './detected-face.js';

/**
 * Limits of what five points may look like on a face, in its own upright frame. Measured on 2,600 faces with a score of .8
 * and more, masked ones among them: eyes to mouth .29 to .54 of the box's height, the nose .36 to .92 of the way, no point
 * further outside than .01 of the box, a roll of at most 41 degrees.
 */
const EYES_TO_MOUTH_RATIO = { min: 0.22, max: 0.65 } as const;
const NOSE_SHARE = { min: 0.15, max: 1.05 } as const;
const MAX_OUTSIDE_RATIO = 0.1;
const MIN_UPRIGHT = Math.cos((60 * Math.PI) / 180);

/** Whether the points lie as they do on a face: the eyes side by side above the mouth, the nose between, all in the box. */
export function isPlausible({ box, points }: DetectedFace): boolean {
  const [rightEye, leftEye, nose, rightCorner, leftCorner] = points;
  const eyes = { x: (rightEye.x + leftEye.x) / 2, y: (rightEye.y + leftEye.y) / 2 };
  const down = { x: (rightCorner.x + leftCorner.x) / 2 - eyes.x, y: (rightCorner.y + leftCorner.y) / 2 - eyes.y };
  const length = Math.hypot(down.x, down.y);
  const ratio = length / box.height;
  const noseShare = ((nose.x - eyes.x) * down.x + (nose.y - eyes.y) * down.y) / length ** 2;
  const facesUs = (leftEye.x - rightEye.x) * down.y - (leftEye.y - rightEye.y) * down.x > 0;
  return (
    ratio >= EYES_TO_MOUTH_RATIO.min &&
    ratio <= EYES_TO_MOUTH_RATIO.max &&
    noseShare >= NOSE_SHARE.min &&
    noseShare <= NOSE_SHARE.max &&
    down.y / length >= MIN_UPRIGHT &&
    facesUs &&
    points.every(({ x, y }) => isAbout(x, box.x, box.width) && isAbout(y, box.y, box.height))
  );
}

function isAbout(at: number, start: number, length: number): boolean {
  return at >= start - MAX_OUTSIDE_RATIO * length && at <= start + (1 + MAX_OUTSIDE_RATIO) * length;
}
