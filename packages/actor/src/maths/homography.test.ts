import { describe, expect, it } from 'vitest';
import { mapped, type Quad, quadToQuad, squareTo } from './homography.js';

const SQUARE: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];
const A: Quad = [
  { x: 100, y: 80 },
  { x: 420, y: 60 },
  { x: 400, y: 390 },
  { x: 90, y: 350 },
];
const B: Quad = [
  { x: 140, y: 40 },
  { x: 380, y: 90 },
  { x: 390, y: 330 },
  { x: 120, y: 410 },
];

const PARALLELOGRAM: Quad = [A[0], A[1], { x: 460, y: 300 }, { x: 140, y: 320 }];

describe('homographies', () => {
  it.each([
    ['the unit square', squareTo(A), SQUARE, A],
    ['another quad', quadToQuad(A, B), A, B],
    ['a parallelogram, without perspective', quadToQuad(SQUARE, PARALLELOGRAM), SQUARE, PARALLELOGRAM],
  ])('take %s to the corners', (_name, homography, from, to) => {
    from.forEach((corner, index) => {
      const target = to[index];
      expect(mapped(homography, corner).x).toBeCloseTo(target?.x ?? Number.NaN, 6);
      expect(mapped(homography, corner).y).toBeCloseTo(target?.y ?? Number.NaN, 6);
    });
  });

  it('keep straight lines straight and go back where they came from', () => {
    const there = quadToQuad(A, B);
    const back = quadToQuad(B, A);
    const points = [0.2, 0.5, 0.9].map((share) => mapped(there, { x: 100 + 300 * share, y: 80 + 250 * share }));
    const [p, q, r] = points;
    if (!p || !q || !r) throw new Error('three points');
    expect((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)).toBeCloseTo(0, 6);
    expect(mapped(back, q).x).toBeCloseTo(250, 6);
    expect(mapped(back, q).y).toBeCloseTo(205, 6);
  });
});
