const DEG = 180 / Math.PI;

/** Where a head points, in degrees; the signs are those of core's `FaceMeasures`. */
export interface Pose {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

/**
 * Reads the pose from a 4x4 matrix in column order (x to the image's right, y up, z towards the camera). Yaw and pitch are
 * the direction of the nose, roll is the turn about it.
 */
export function poseFromMatrix(matrix: readonly number[]): Pose {
  const at = (index: number) => matrix[index] ?? 0;
  const scale = Math.hypot(at(8), at(9), at(10)) || 1;
  return {
    yawDeg: Math.atan2(at(8), at(10)) * DEG,
    pitchDeg: Math.asin(Math.max(-1, Math.min(1, -at(9) / scale))) * DEG,
    rollDeg: Math.atan2(at(1), at(5)) * DEG,
  };
}
