import { carve, ellipsoid, join, rod } from '../maths/sdf.js';
import { axis } from '../maths/surface-nets.js';
import { type Mesh, sculpt } from '../mesh.js';

function bodyShape(signedX: number, y: number, z: number): number {
  const x = Math.abs(signedX);
  let d = ellipsoid(x, y, z, 0, -47, -3.2, 17.5, 28, 9);
  d = join(d, rod(x, y, z, 6, -21.5, -4.2, 3.6, 16.5, -24.2, -4.2, 4.6), 4);
  d = join(d, rod(x, y, z, 2, -17.5, -4.6, 4, 10, -21.6, -4.6, 3.2), 3);
  d = join(d, rod(x, y, z, 17.5, -25, -4.2, 4.6, 21, -70, -4, 4.2), 2);
  d = carve(d, ellipsoid(x, y, z, 0, -15.4, -2.6, 6.2, 4.8, 6.4), 0.8);
  const rib = Math.hypot(Math.hypot(x / 0.95, z + 2.8) - 6.3, y + 18.2 + 0.28 * (z + 2.8)) - 0.62;
  return join(d, rib, 0.35);
}

/** Shoulders and chest in a shirt with a round collar. A mark of 1 is the collar. */
export function bodyMesh(): Mesh {
  return sculpt({
    shape: bodyShape,
    grid: {
      xs: axis([0, 7.6, 0.55], [7.6, 10, 1.2], [10, 27, 2.4]),
      ys: axis([-78, -48, 5], [-48, -26, 3], [-26, -21.5, 1], [-21.5, -13, 0.4]),
      zs: axis([-15, -10, 1.5], [-10, 5, 0.5], [5, 8, 1]),
    },
    mirrored: true,
    coarseness: (x, y, z) => (Math.hypot(x, z + 2.8) < 7.4 && y > -22 ? 0.5 : 3.4),
    finish: (x, y, z) => ({ head: 0, mark: Math.hypot(x / 0.95, z + 2.8) < 6.9 && y > -23 ? 1 : 0 }),
  });
}
