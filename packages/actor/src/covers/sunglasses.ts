import { join, rod, roundBox } from '../maths/sdf.js';
import { axis } from '../maths/surface-nets.js';
import { type Mesh, sculpt } from '../mesh.js';

/** How far a point is outside of a lens, seen from the front. */
function lensOutline(x: number, y: number): number {
  return roundBox(x - 3.35, y + 0.35 - 0.06 * (x - 3.35), 0, 2.65, 2.1, 9, 1.35);
}

function glassesShape(signedX: number, y: number, z: number): number {
  const x = Math.abs(signedX);
  const bow = z - 9.55 + 0.045 * x * x;
  const outline = lensOutline(x, y);
  const rim = Math.hypot(outline, bow) - 0.2;
  const glass = Math.max(outline, Math.abs(bow) - 0.1);
  let d = Math.min(rim, glass);
  d = join(d, rod(x, y, z, 0, 0.75, 9.6, 0.2, 1.3, 0.75, 9.45, 0.2), 0.15);
  return join(d, rod(x, y, z, 5.9, 0.55, 7.9, 0.26, 8, 0.75, -1, 0.22), 0.15);
}

/** Dark glasses with a rim, worn on the nose. A mark of 1 is the frame. */
export function sunglassesMesh(): Mesh {
  return sculpt({
    shape: glassesShape,
    grid: { xs: axis([0, 8.5, 0.24]), ys: axis([-3, 2.4, 0.22]), zs: axis([-1.8, 7, 0.8], [7, 10.4, 0.16]) },
    mirrored: true,
    coarseness: (x, y, z) => (z < 6 ? 0.9 : lensOutline(x, y) < -0.8 ? 1.1 : 0),
    finish: (x, y, z) => ({ mark: lensOutline(Math.abs(x), y) > -0.24 || z < 7 ? 1 : 0 }),
  });
}
