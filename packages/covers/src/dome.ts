import { foldShade } from './folds.js';
import { boundsOf, type Point, smooth } from './geometry.js';
import { gradient, overlay } from './paint.js';
import type { Stage } from './stage.js';

/** What hats are made of, mostly of one colour. */
export const HATS = [
  'plain',
  'plain',
  'plain',
  'heather',
  'knit',
  'camouflage',
  'checks',
  'stripes',
  'photo',
  'letters',
] as const;

/** The dome of a head from the image's left temple to the right one; `v` is where it ends: 0 the eyes, -1 near the hairline. */
export function dome(
  { face, random }: Stage,
  v: number,
  { wide = 1, high = 1 } = {},
): { outline: Point[]; edge: Point[] } {
  const sag = random.uniform(-0.03, 0.05);
  const edge = smooth(
    [-2.45, -1.6, -0.8, 0, 0.8, 1.6, 2.45].map((u) =>
      face.from(face.on(u * wide, v), 0, sag * (1 - (u / 2.4) ** 2) + 0.02 * u * u),
    ),
  );
  const crown = smooth(
    [2.6, 2.55, 1.8, 0, -1.8, -2.55, -2.6].map((u, index) =>
      face.from(face.on(u * wide, v), 0, ([0.1, -0.3, -0.62, -0.78, -0.62, -0.3, 0.1][index] ?? 0) * high),
    ),
  );
  return { outline: [...edge, ...crown], edge };
}

/** Folds, and the roundness of a head from side to side. */
export function folded(
  context: OffscreenCanvasRenderingContext2D,
  outline: readonly Point[],
  stage: Stage,
  depth: number,
): void {
  const box = boundsOf(outline);
  const shade = foldShade(stage.random, {
    angleRad: stage.face.rollRad + stage.random.normal(0, 0.3),
    count: stage.random.whole(3, 8),
    depth,
  });
  overlay(context, () => {
    context.globalCompositeOperation = 'hard-light';
    context.drawImage(shade, box.left, box.top, box.right - box.left, box.bottom - box.top);
    context.globalCompositeOperation = 'multiply';
    context.fillStyle = gradient(context, { x: box.left, y: 0 }, { x: box.right, y: 0 }, [
      [0, 'rgb(90,90,95)'],
      [0.25, 'white'],
      [0.7, 'white'],
      [1, 'rgb(90,90,95)'],
    ]);
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}
