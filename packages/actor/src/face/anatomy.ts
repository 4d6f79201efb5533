import { smoothstep } from '../maths/sdf.js';

/*
 * The head stands in centimetres: x to the image's right, y up, z towards the camera when it looks straight; the pupils
 * are at y = 0. Proportions are those of an average adult.
 */

/** Centre of the eyeball at the image's right; the other one is its mirror image. */
export const EYE = { x: 3.15, y: 0, z: 6.82, radius: 1.36 } as const;

/** How far the pupils' plane is in front of the head's origin. */
export const PUPIL_PLANE_Z = EYE.z + EYE.radius;

/** The point about which the head turns, behind the mouth; it stands on the optical axis. */
export const PIVOT = [0, -2, 3] as const;

/** Half the width of the mouth. */
export const MOUTH_HALF_WIDTH = 2.4;

/** Gap of the lips in the pose in which the head is sculpted: it gives the mouth an inside. */
export const SCULPTED_GAP_CM = 0.9;

/** How far the jaw goes down when the mouth is wide open. */
export const WIDE_OPEN_CM = 3.2;

/** The height at which the closed lips meet. */
export function mouthLineY(x: number): number {
  const side = Math.min(Math.abs(x) / MOUTH_HALF_WIDTH, 1.2);
  return -6.95 + 0.06 * Math.cos(side * 5.2) - 0.05 * side;
}

/** How wide the lips part across the mouth: 1 in its middle, 0 at its corners. */
export function lipParting(x: number): number {
  const side = x / MOUTH_HALF_WIDTH;
  return Math.max(0, 1 - side * side);
}

/** How far a point of the sculpted head follows the jaw: 0 over the mouth, 1 at the chin. */
export function jawWeight(x: number, y: number, z: number): number {
  const below = mouthLineY(x) - y;
  if (below <= 0) return 0;
  const parting = lipParting(x);
  const lips = parting * Math.min(1, below / (SCULPTED_GAP_CM * parting + 1e-3));
  const jaw = (1 - parting) * smoothstep(0, 3.2, below);
  return (lips + jaw) * smoothstep(-1.5, 3.5, z) * smoothstep(-15, -11.5, y + 0.35 * (z - 5));
}

/** How far a point follows the head's turning: the neck's foot and the shoulders stay. */
export function headWeight(y: number, z: number): number {
  return smoothstep(-19, -11.5, y + 0.6 * Math.max(0, z - 2));
}
