import { ball } from './ball.js';
import { anyColour, type Colour, css, fromHsl, lit } from './colour.js';
import { foldShade } from './folds.js';
import { boundsOf, type Point } from './geometry.js';
import { anyPlace, put } from './held.js';
import { closedCurve, fill, gradient, overlay, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** A large leaf with its veins. */
export function leaf(stage: Stage): void {
  const { random, face } = stage;
  const length = face.widthPx * random.uniform(0.6, 1.2);
  const wide = length * random.uniform(0.25, 0.5);
  const place = anyPlace(stage, { tiltRad: 1.5 });
  const colour = fromHsl(random.uniform(60, 140), random.uniform(0.3, 0.7), random.uniform(0.2, 0.5));
  const context = stage.add({ shadow: 0.5 });
  const edge = (side: number): Point[] =>
    Array.from({ length: 12 }, (_, index) => {
      const t = index / 11;
      return {
        x: side * wide * Math.sin(t * Math.PI) ** 0.8 * (1 - 0.3 * t) * (1 + 0.05 * (index % 2)),
        y: length * (0.5 - t),
      };
    });
  const outline = put([...edge(1), ...edge(-1).reverse()], place);
  fill(context, outline, css(colour));
  within(context, outline, () => {
    stroke(
      context,
      put(
        [
          { x: 0, y: length / 2 },
          { x: 0, y: -length / 2 },
        ],
        place,
      ),
      { style: css(lit(colour, 1.5)), widthPx: length * 0.02 },
    );
    for (let index = 1; index < 9; index += 1) {
      const y = length * (0.5 - index / 9);
      for (const side of [-1, 1])
        stroke(
          context,
          put(
            [
              { x: 0, y },
              { x: side * wide, y: y - length * 0.16 },
            ],
            place,
          ),
          { style: css(lit(colour, 1.3), 0.7), widthPx: length * 0.008 },
        );
    }
  });
  const box = boundsOf(outline);
  const folds = foldShade(random, { angleRad: place.angleRad, count: 5, depth: 0.8 });
  overlay(context, () => {
    context.globalCompositeOperation = 'hard-light';
    context.drawImage(folds, box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}

/** A flower or a fan of coloured blades. */
export function flower(stage: Stage): void {
  const { random, face } = stage;
  const fan = random.chance(0.4);
  const place = anyPlace(stage, { tiltRad: fan ? 0.4 : 3 });
  const radius = face.widthPx * (fan ? random.uniform(0.5, 1) : random.uniform(0.25, 0.45));
  const count = fan ? random.whole(9, 15) : random.whole(5, 12);
  const colour = anyColour(random);
  const context = stage.add({ shadow: 0.45 });
  const foot = fan ? { x: 0, y: radius * 0.6 } : { x: 0, y: 0 };
  for (let index = 0; index < count; index += 1) {
    const angle = fan ? -1.2 + (2.4 * index) / (count - 1) : (index / count) * 2 * Math.PI;
    const wide = fan ? (1.5 * radius) / count : (2 * radius) / count;
    const end = { x: foot.x + Math.sin(angle) * radius, y: foot.y - Math.cos(angle) * radius };
    const half = { x: Math.cos(angle) * wide, y: Math.sin(angle) * wide };
    const tip = fan ? end : { x: foot.x + Math.sin(angle) * radius * 0.8, y: foot.y - Math.cos(angle) * radius * 0.8 };
    const petal = fan
      ? [foot, { x: end.x - half.x, y: end.y - half.y }, { x: end.x + half.x, y: end.y + half.y }]
      : closedCurve([foot, { x: tip.x - half.x, y: tip.y - half.y }, end, { x: tip.x + half.x, y: tip.y + half.y }]);
    const shape = put(petal, place);
    const [inner, outer] = put([foot, end], place);
    if (inner && outer)
      fill(
        context,
        shape,
        gradient(context, inner, outer, [
          [0, css(lit(colour, 0.6))],
          [1, css(lit(colour, index % 2 ? 1.1 : 0.9))],
        ]),
      );
    stroke(context, shape, { style: css(lit(colour, 0.5), 0.6), widthPx: Math.max(0.6, radius * 0.012), closed: true });
  }
  const [middle] = put([foot], place);
  if (middle && !fan)
    ball(
      context,
      middle,
      radius * 0.24,
      random.pick<Colour>([
        [230, 190, 50],
        [90, 60, 30],
        [240, 240, 200],
      ]),
      0.3,
    );
}
