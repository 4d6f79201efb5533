import { axis } from '../maths/surface-nets.js';
import { type Mesh, sculpt } from '../mesh.js';
import { headWeight, jawWeight, SCULPTED_GAP_CM } from './anatomy.js';
import { closedHead, partedHead } from './head-shape.js';

/** Fine about eyes, nose and mouth, coarse where the face is plain or the hair covers it. */
function coarseness(signedX: number, y: number, z: number): number {
  const x = Math.abs(signedX);
  if (y > 3.4 || y < -12.2 || (z < -3 && x < 6.5)) return 1.9;
  if (x > 6.7 && y > -4.6 && z < 2.2) return 0;
  if (z < 4.5) return 1.5;
  if (x < 2 && y < -2.3 && y > -4.8) return 0;
  if (x < 2.8 && y < -5.8 && y > -8.3) return 0.35;
  if (x > 1.2 && x < 4.9 && y < 1.4 && y > -1.4) return 0.42;
  if (x < 2 && y < 2 && y > -5.8) return 0.55;
  return 1.05;
}

/** Head, ears and neck, lips closed. A vertex's mark says how far inside the mouth it is. */
export function headMesh(): Mesh {
  return sculpt({
    shape: partedHead,
    grid: {
      xs: axis([0, 4.8, 0.28], [4.8, 9.2, 0.5]),
      ys: axis([-20, -12.5, 1.3], [-12.5, -9, 0.45], [-9, 1.6, 0.26], [1.6, 12, 1.1]),
      zs: axis([-11, -4, 1.2], [-4, 2, 0.6], [2, 6, 0.5], [6, 12, 0.27]),
    },
    mirrored: true,
    coarseness,
    finish: (x, y, z) => {
      const jaw = jawWeight(x, y, z);
      const closedY = y + SCULPTED_GAP_CM * jaw;
      const depth = -closedHead(x, closedY, z);
      return { y: closedY, jaw, head: headWeight(y, z), mark: Math.min(1, Math.max(0, (depth - 0.15) / 0.5)) };
    },
  });
}
