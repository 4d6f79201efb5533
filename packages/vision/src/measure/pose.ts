import type { Size } from '@live-capture/core';

const DEG = 180 / Math.PI;

/** The focal length of the camera that MediaPipe's face geometry assumes, in heights of the frame: 63 degrees, vertically. */
const MATRIX_FOCAL_HEIGHTS = 0.5 / Math.tan(63 / 2 / DEG);

/**
 * The focal length that is assumed here, in diagonals of the frame: 75 degrees across, which is 49 from top to bottom of a
 * webcam's 4:3 and 63 of an upright phone's. No browser tells the true one; plain webcams have about 60 degrees across,
 * wide-angle phones 90.
 */
const FOCAL_DIAGONALS = 0.65;

/**
 * How much of the angle at which the camera sees a face shows in the landmarks as a turn of the head. It would be all of
 * it, but the picture of a face off the axis is stretched as well, and that looks less turned. Measured: 0.71 on
 * rendered heads in cameras of 40 to 80 degrees, 0.71 on 123 pictures of people seen through a turned camera.
 */
const SEEN_SHARE = 0.7;

/**
 * How much of that angle, of its own camera, MediaPipe takes away: it straightens the landmarks' x and y but not their z,
 * so that only the share of a face's spread that is depth comes right: 0.2, by the canonical face and as measured.
 */
const STRAIGHTENED_SHARE = 0.2;

/** How far the middle of the face is before the middle of the head, where the matrix has its origin (canonical face model). */
const FACE_BEFORE_HEAD_CM = 4;

/** How a head is turned, in degrees; the signs are those of core's `FaceMeasures`. */
export interface Pose {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

type Vector = readonly [number, number, number];

/**
 * Reads the pose from MediaPipe's matrix: 4x4 in column order, x to the image's right, y up, z towards the camera. A head
 * that looks along the camera's axis gets this pose by its pitch first, then its yaw, then its roll; so yaw 0 looks along
 * that axis, wherever in the frame the head is.
 */
export function poseFromMatrix(matrix: readonly number[], frame: Size): Pose {
  const column = (index: number): Vector => [
    matrix[index * 4] ?? 0,
    matrix[index * 4 + 1] ?? 0,
    matrix[index * 4 + 2] ?? 0,
  ];
  const [head, front] = [column(3), column(2)];
  const turn = turnOfPlace(head, before(head, front), frame);
  const [right, up, nose] = [turn(column(0)), turn(column(1)), turn(front)];
  return {
    yawDeg: Math.atan2(-right[2], Math.hypot(right[0], right[1])) * DEG,
    pitchDeg: Math.atan2(up[2], nose[2]) * DEG,
    rollDeg: Math.atan2(right[1], right[0]) * DEG,
  };
}

/** The middle of the face of a head. */
function before([x, y, z]: Vector, [right, up, front]: Vector): Vector {
  const step = FACE_BEFORE_HEAD_CM / (Math.hypot(right, up, front) || 1);
  return [x + right * step, y + up * step, z + front * step];
}

/** Takes from a head what its place in the frame alone makes it seem turned: what shows of it, less what was straightened. */
function turnOfPlace(head: Vector, face: Vector, { width, height }: Size): (vector: Vector) => Vector {
  const wider = (MATRIX_FOCAL_HEIGHTS * height) / (FOCAL_DIAGONALS * Math.hypot(width, height));
  const seeming = (axis: 0 | 1): number =>
    SEEN_SHARE * Math.atan((head[axis] / -head[2]) * wider) - STRAIGHTENED_SHARE * Math.atan(face[axis] / -face[2]);
  const [yaw, pitch] = head[2] < 0 && face[2] < 0 ? [-seeming(0), seeming(1)] : [0, 0];
  const [cosYaw, sinYaw, cosPitch, sinPitch] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  return ([right, up, front]) => {
    const upright = cosPitch * up - sinPitch * front;
    const facing = sinPitch * up + cosPitch * front;
    return [cosYaw * right + sinYaw * facing, upright, cosYaw * facing - sinYaw * right];
  };
}
