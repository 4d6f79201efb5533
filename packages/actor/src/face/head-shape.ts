import { carve, ellipsoid, join, rod } from '../maths/sdf.js';
import { jawWeight, lipParting, MOUTH_HALF_WIDTH, mouthLineY, SCULPTED_GAP_CM } from './anatomy.js';

function skullAndJaw(x: number, y: number, z: number): number {
  let d = ellipsoid(x, y, z, 0, 2.6, -0.9, 7.4, 8.6, 9.2);
  d = join(d, ellipsoid(x, y, z, 0, 4.1, 3.4, 6.2, 4.6, 5.5), 2);
  d = join(d, ellipsoid(x, y, z, 0, -3.7, 2.1, 6.75, 8, 6.8), 2);
  d = join(d, ellipsoid(x, y, z, 5.6, -1.8, 3.2, 1.75, 1.5, 2.3), 1.2);
  d = join(d, ellipsoid(x, y, z, 3.8, -3.1, 6.3, 2.3, 2.25, 2.25), 1.6);
  d = join(d, rod(x, y, z, 4.9, -7.2, 0.9, 1.2, 1.7, -10.6, 6.1, 1.1), 2.6);
  return join(d, ellipsoid(x, y, z, 0, -10.3, 7.2, 2.1, 1.5, 2.1), 1.6);
}

function nose(x: number, y: number, z: number, face: number): number {
  let d = join(face, rod(x, y, z, 0, 0.9, 8.1, 0.55, 0, -2.8, 10.3, 0.7), 1);
  d = join(d, ellipsoid(x, y, z, 0, -3.2, 10.5, 0.95, 0.8, 0.95), 0.8);
  d = join(d, ellipsoid(x, y, z, 1.1, -3.65, 9.5, 0.65, 0.62, 0.85), 0.5);
  return carve(d, ellipsoid(x, y, z, 0.6, -4.25, 10, 0.33, 0.3, 0.5), 0.2);
}

function lips(x: number, y: number, z: number, face: number): number {
  let d = join(face, ellipsoid(x, y, z, 0, -6.9, 6.8, 2.9, 2.3, 2.6), 1.3);
  d = join(d, rod(x, y, z, 0.45, -6.42, 9.35, 0.42, 2.25, -6.95, 8.15, 0.14), 0.35);
  d = join(d, rod(x, y, z, 0, -7.52, 9.3, 0.5, 2, -7.15, 8.25, 0.16), 0.35);
  return carve(d, rod(x, y, z, 0, -4.7, 10.1, 0.3, 0, -5.95, 10.05, 0.3), 0.35);
}

function ear(x: number, y: number, z: number, face: number): number {
  // The ear leans back and stands off: its own axes are turned against the head's.
  const v = (y + 1.2) * 0.97 - (z + 0.1) * 0.22;
  const w = (z + 0.1) * 0.94 + (y + 1.2) * 0.2 + (x - 7.3) * 0.45;
  const u = (x - 7.35) * 0.92 - (z + 0.1) * -0.34;
  let shell = ellipsoid(u, v, w, 0.25, 0.3, 0, 0.65, 2.9, 1.75);
  shell = join(shell, ellipsoid(u, v, w, 0.1, -2.3, 0.5, 0.5, 0.9, 0.8), 0.6);
  shell = carve(shell, ellipsoid(u, v, w, 0.95, 0.45, 0.25, 0.6, 1.9, 1.05), 0.35);
  return join(face, shell, 0.6);
}

/** The head with its lips closed, half of it: the other side is the same. */
export function closedHead(signedX: number, y: number, z: number): number {
  const x = Math.abs(signedX);
  let d = skullAndJaw(x, y, z);
  d = join(d, rod(x, y, z, 1.1, 1.7, 8, 0.75, 4.5, 1.5, 6.2, 0.8), 1.3);
  d = carve(d, ellipsoid(x, y, z, 3.2, -0.05, 9.3, 1.85, 1.2, 2), 1.2);
  d = nose(x, y, z, d);
  d = lips(x, y, z, d);
  d = ear(x, y, z, d);
  return join(d, rod(x, y, z, 0, -9, -2, 5, 0, -22, -3.6, 5.7), 1.8);
}

/** The head as it is sculpted: the jaw a little down, so that lips and mouth have an inside. */
export function partedHead(x: number, y: number, z: number): number {
  const d = closedHead(x, y + SCULPTED_GAP_CM * jawWeight(x, y, z), z);
  if (z < 3 || Math.abs(x) > MOUTH_HALF_WIDTH) return d;
  const half = (SCULPTED_GAP_CM * lipParting(x)) / 2;
  const gap = Math.max(Math.abs(y - mouthLineY(x) + half) - half, 3.6 - z);
  return carve(d, gap, 0.22);
}
