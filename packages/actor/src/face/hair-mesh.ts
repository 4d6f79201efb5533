import { carve, ellipsoid, join, rod } from '../maths/sdf.js';
import { axis } from '../maths/surface-nets.js';
import { type Mesh, sculpt } from '../mesh.js';

/** Short hair, swept to one side over the forehead. */
export function hairShape(x: number, y: number, z: number): number {
  const ax = Math.abs(x);
  let d = ellipsoid(x, y, z, 0, 3.5, -1.3, 8.3, 9.4, 9.9);
  d = join(d, rod(x, y, z, -3.4, 8.3, 5, 1.9, 4.4, 8.8, 4.2, 2.3), 2);
  d = join(d, rod(x, y, z, -2.8, 8.2, 5.9, 1, 3.2, 9.6, 5.4, 1.9), 1.2);
  // Locks follow the sweep.
  d += 0.16 * Math.sin(1.5 * (y - 0.35 * x) + 0.9 * z) * Math.min(1, Math.max(0, (y - 4) / 3));
  d = carve(d, ellipsoid(x, y, z, 0, -2.9, 9.2, 6.9, 9, 7.6), 0.7);
  d = carve(d, ellipsoid(ax, y, z, 8.6, -1.2, 0.2, 1.9, 3, 2.4), 0.6);
  // From the side-whiskers down to the nape.
  return carve(d, y + 2.5 - 0.52 * z, 0.8);
}

/** The hair, one mesh for all. */
export function hairMesh(): Mesh {
  return sculpt({
    shape: hairShape,
    grid: {
      xs: axis([-9.6, 9.6, 0.64]),
      ys: axis([-8.5, 5, 0.9], [5, 14, 0.6]),
      zs: axis([-12.6, 0, 1.4], [0, 10, 0.6]),
    },
    mirrored: false,
    coarseness: (_x, y, z) => (z < -2 ? 2 : y < 8 ? 0 : 1),
  });
}
