import { jawWeight } from '../face/anatomy.js';
import { carve, ellipsoid, join, rod } from '../maths/sdf.js';
import { axis } from '../maths/surface-nets.js';
import { type Mesh, sculpt } from '../mesh.js';

/** The rubber bands to the ears. */
function loops(x: number, y: number, z: number): number {
  const upper = rod(x, y, z, 6.5, -3, 2.8, 0.27, 7.8, 0.9, 0, 0.27);
  return Math.min(upper, rod(x, y, z, 6.2, -7.6, 2.6, 0.27, 7.8, -3.4, -0.6, 0.27));
}

function maskShape(signedX: number, y: number, z: number): number {
  const x = Math.abs(signedX);
  let d = ellipsoid(x, y, z, 0, -5.6, 3, 6.95, 7.6, 6.9);
  d = join(d, ellipsoid(x, y, z, 0, -6.9, 6.4, 3.4, 4.6, 4.5), 2);
  d = join(d, rod(x, y, z, 0, -1.6, 9.2, 0.9, 0, -4, 10.8, 1.3), 2.5);
  d = join(d, ellipsoid(x, y, z, 0, -10.6, 6.4, 3, 2.2, 3.4), 2);
  d = carve(d, -1.5 - 0.12 * x - y, 0.3);
  d = carve(d, z - 2.2 - 0.12 * (y + 6), 0.3);
  return join(d, loops(x, y, z), 0.1);
}

/** A pleated medical mask from the nose's bridge to under the chin; its loops go to the ears. */
export function maskMesh(): Mesh {
  return sculpt({
    shape: maskShape,
    grid: {
      xs: axis([0, 5.6, 0.6], [5.6, 8.4, 0.25]),
      ys: axis([-13.5, -3, 0.5], [-3, 1.5, 0.25]),
      zs: axis([-2.4, 4, 0.3], [4, 13, 0.5]),
    },
    mirrored: true,
    coarseness: (x, _y, z) => (Math.abs(x) > 5.8 || z < 3 ? 0 : 1.1),
    finish: (x, y, z) => ({ jaw: 0.5 * jawWeight(x, y, z), mark: loops(Math.abs(x), y, z) < 0.1 ? 1 : 0 }),
  });
}
