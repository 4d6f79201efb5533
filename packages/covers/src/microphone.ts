import { ball } from './ball.js';
import { anyColour, type Colour, css, lit, mixed } from './colour.js';
import { centreOf } from './geometry.js';
import { holdFromSide, type Place, put } from './held.js';
import { ellipse, fill, gradient, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** A stage microphone before the mouth. */
export function microphone(stage: Stage): void {
  const { random, face } = stage;
  const radius = face.widthPx * random.uniform(0.17, 0.24);
  const angleRad = face.rollRad + random.side() * random.uniform(0.1, 1);
  const at = face.from(centreOf(face.region('mouth')), random.normal(0, 0.06), random.normal(0.04, 0.07));
  const place: Place = { at, angleRad, mirrored: random.chance(0.5) };
  const context = stage.add({ shadow: 0.45 });
  const colour: Colour = random.chance(0.6) ? [28, 28, 30] : random.chance(0.5) ? [150, 152, 156] : anyColour(random);
  const stem = put(
    [
      { x: -radius * 0.6, y: radius * 0.7 },
      { x: radius * 0.6, y: radius * 0.7 },
      { x: radius * 0.45, y: radius * 8 },
      { x: -radius * 0.45, y: radius * 8 },
    ],
    place,
  );
  const [left, right] = put(
    [
      { x: -radius * 0.6, y: 0 },
      { x: radius * 0.6, y: 0 },
    ],
    place,
  );
  if (left && right)
    fill(
      context,
      stem,
      gradient(context, left, right, [
        [0, css(lit(colour, 0.5))],
        [0.3, css(mixed(colour, [255, 255, 255], 0.35))],
        [0.5, css(colour)],
        [1, css(lit(colour, 0.4))],
      ]),
    );
  const head: Colour = random.chance(0.5) ? [120, 122, 126] : [36, 36, 38];
  ball(context, at, radius, head, 0.5);
  within(context, ellipse(at, radius, radius), () => {
    const step = Math.max(1.6, radius * 0.09);
    for (let offset = -radius; offset < radius; offset += step) {
      for (const tilt of [0.8, -0.8]) {
        const lines = put(
          [
            { x: offset - radius * tilt, y: -radius },
            { x: offset + radius * tilt, y: radius },
          ],
          place,
        );
        stroke(context, lines, { style: 'rgba(0,0,0,0.28)', widthPx: step * 0.35 });
      }
    }
  });
  stroke(context, put(ellipse({ x: 0, y: radius * 0.15 }, radius * 1.02, radius * 0.18).slice(0, 21), place), {
    style: css(lit(head, 1.4)),
    widthPx: radius * 0.14,
  });
  if (random.chance(0.6)) holdFromSide(stage, place, { halfPx: radius * 0.6, downPx: radius * random.uniform(2.4, 4) });
}
