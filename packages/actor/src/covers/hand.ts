import { join, rod, roundBox } from '../maths/sdf.js';
import { axis } from '../maths/surface-nets.js';
import { type Mesh, sculpt } from '../mesh.js';

/** Where the fingers start along the palm's width, how far they reach and how thick they are. */
const FINGERS = [
  [-2.7, 5.6, 0.72],
  [-0.9, 6.9, 0.8],
  [0.95, 7.2, 0.82],
  [2.75, 6.5, 0.8],
] as const;

/** A hand along its own axes: u to the fingertips, v across to the thumb, w away from the face. */
function openHand(u: number, v: number, w: number): number {
  let d = roundBox(u + 0.4, v, w - 0.1, 4.3, 3.5, 0.95, 0.9);
  for (const [across, reach, thick] of FINGERS) {
    const middle = 3.4 + reach * 0.5;
    d = join(d, rod(u, v, w, 3, across * 0.95, 0.15, thick + 0.12, middle, across * 1.12, 0.2, thick + 0.02), 0.35);
    d = join(
      d,
      rod(u, v, w, middle, across * 1.12, 0.2, thick + 0.02, 3.4 + reach, across * 1.32, -0.9, thick - 0.1),
      0.25,
    );
  }
  d = join(d, rod(u, v, w, -2.8, 2.6, 0, 1.25, 0.6, 5.2, -0.3, 0.95), 0.9);
  d = join(d, rod(u, v, w, 0.6, 5.2, -0.3, 0.95, 3.4, 5.9, -0.6, 0.72), 0.3);
  return join(d, rod(u, v, w, -3.5, 0, 0, 2.1, -34, 0, -1, 4), 1.6);
}

const ANGLE = (34 * Math.PI) / 180;

function handShape(x: number, y: number, z: number): number {
  const px = x + 3.2;
  const py = y + 10;
  const u = px * Math.cos(ANGLE) + py * Math.sin(ANGLE);
  const v = -px * Math.sin(ANGLE) + py * Math.cos(ANGLE);
  return openHand(u, v, z - 11.6 + 0.02 * Math.max(0, u) * u);
}

/** The person's right hand laid over mouth and cheek, with its forearm. */
export function handMesh(): Mesh {
  return sculpt({
    shape: handShape,
    grid: {
      xs: axis([-34, -8, 1.2], [-8, 9, 0.34]),
      ys: axis([-32, -14, 1.2], [-14, 2, 0.34]),
      zs: axis([5, 9, 0.8], [9, 15.5, 0.4]),
    },
    mirrored: false,
    coarseness: (x, y) => (x < -8 || y < -13 ? 1.8 : x + 0.67 * y < -7.5 ? 0.9 : 0),
  });
}
