import { describe, expect, it } from 'vitest';
import { FLOATS_PER_VERTEX } from '../mesh.js';
import { EYE, headWeight, jawWeight, mouthLineY, SCULPTED_GAP_CM } from './anatomy.js';
import { headMesh } from './head-mesh.js';
import { closedHead, partedHead } from './head-shape.js';

const { vertices, indices } = headMesh();
const rows = Array.from({ length: vertices.length / FLOATS_PER_VERTEX }, (_, i) => {
  const [x = 0, y = 0, z = 0, nx = 0, ny = 0, nz = 0, openness = 0, jaw = 0, head = 0, inside = 0] = vertices.subarray(
    i * FLOATS_PER_VERTEX,
    (i + 1) * FLOATS_PER_VERTEX,
  );
  return { x, y, z, nx, ny, nz, openness, jaw, head, inside };
});

describe('headMesh', () => {
  it('is small enough for 16-bit indices and for software rasterisers', () => {
    expect(indices.length / 3).toBeLessThan(8000);
    expect(Math.max(...indices)).toBeLessThan(rows.length);
  });

  it('has unit normals and the size of a head', () => {
    for (const { nx, ny, nz } of rows) expect(Math.hypot(nx, ny, nz)).toBeCloseTo(1, 4);
    expect(Math.max(...rows.map(({ y }) => y))).toBeCloseTo(11.2, 0);
    expect(Math.max(...rows.map(({ z }) => z))).toBeCloseTo(11.4, 0);
  });

  it('is the same on both sides', () => {
    const half = rows.length / 2;
    for (let i = 0; i < half; i += 97) expect(rows[i + half]).toMatchObject({ x: -(rows[i]?.x ?? 0), y: rows[i]?.y });
  });

  it('lets the chin follow the jaw, and neither the upper lip nor the nose', () => {
    expect(jawWeight(0, -10.5, 9)).toBeCloseTo(1);
    expect(jawWeight(0, mouthLineY(0) + 0.1, 9.5)).toBe(0);
    expect(jawWeight(0, -17, 3)).toBe(0);
  });

  it('lets the head turn and the shoulders stay', () => {
    expect(headWeight(EYE.y, EYE.z)).toBe(1);
    expect(headWeight(-20, 0)).toBe(0);
  });
});

describe('the mouth', () => {
  it('is a gap in the sculpted pose and shut in the drawn one', () => {
    const inGap = mouthLineY(0) - SCULPTED_GAP_CM / 2;
    expect(partedHead(0, inGap, 8)).toBeGreaterThan(0);
    expect(closedHead(0, mouthLineY(0), 8)).toBeLessThan(0);
  });
});
