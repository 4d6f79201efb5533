import { carve, ellipsoid, join } from '../maths/sdf.js';
import { axis } from '../maths/surface-nets.js';
import { type Mesh, sculpt } from '../mesh.js';

function hatShape(x: number, y: number, z: number): number {
  const above = y - 1.1 - 0.15 * z;
  let d = ellipsoid(x, y, z, 0.2, 4.4, -0.9, 9.2, 8.7, 10.7);
  d = carve(d, above, 0.3);
  const band = carve(ellipsoid(x, y, z, 0.2, 3.6, -1, 9.9, 11, 11.4), -(Math.abs(above - 1.9) - 1.9), 0.5);
  return join(d, band, 0.3);
}

/** A knitted cap pulled down to the brows. */
export function hatMesh(): Mesh {
  return sculpt({
    shape: hatShape,
    grid: { xs: axis([-10.8, 10.8, 0.8]), ys: axis([-2, 15, 0.6]), zs: axis([-12.8, 10.8, 0.8]) },
    mirrored: false,
    coarseness: (_x, y) => (y > 6 ? 1.9 : 1),
  });
}
