import type { FaceMargins, Size } from '@live-capture/core';
import type { FaceFrame } from './face-frame.js';

/**
 * OFIQ's crops and margins, raw. OFIQ names the eyes as the image shows them, so what it measures from the left border is
 * the right eye of the image, which is the person's left.
 */
export function faceMargins({ leftEye, rightEye, eyesMidpoint, ...face }: FaceFrame, frame: Size): FaceMargins {
  // Landmarks in one point are no face; a length of a pixel keeps the numbers finite.
  const eyeDistance = Math.max(face.eyeDistance, 1);
  const eyesToChin = Math.max(face.eyesToChin, 1);
  return {
    leftward: leftEye.x / eyeDistance,
    rightward: (frame.width - rightEye.x) / eyeDistance,
    above: eyesMidpoint.y / eyesToChin,
    below: (frame.height - eyesMidpoint.y) / eyesToChin,
  };
}
