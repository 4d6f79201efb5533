import { anyCloth, paintCloth } from './cloth.js';
import { anyColour, type Colour, css, lit, mixed } from './colour.js';
import { boundsOf, type Point, smooth } from './geometry.js';
import { drawHand } from './hand.js';
import { leaveFace } from './leave-face.js';
import { ellipse, fill, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** Earrings or headphones beside the face. */
export function earWear(stage: Stage): void {
  const { face, random } = stage;
  const context = stage.add({ shadow: 0.15 });
  const phones = random.chance(0.5);
  const colour = phones
    ? anyColour(random)
    : random.pick<Colour>([
        [215, 180, 80],
        [200, 200, 205],
        [235, 230, 225],
      ]);
  if (phones) {
    const arch = smooth(
      [
        [-2.2, 0.3],
        [-2.2, -0.8],
        [-1.2, -2],
        [0, -2.3],
        [1.2, -2],
        [2.2, -0.8],
        [2.2, 0.3],
      ].map(([u = 0, v = 0]) => face.on(u, v)),
    );
    stroke(context, arch, { style: css(colour), widthPx: face.widthPx * 0.07 });
  }
  for (const side of [-1, 1] as const) {
    if (side * face.turn > 0.4) continue;
    if (phones) {
      const ear = face.from(face.at(side < 0 ? 234 : 454), side * 0.13, 0);
      fill(context, ellipse(ear, face.widthPx * 0.11, face.widthPx * 0.2, face.rollRad), css(lit(colour, 0.8)));
      fill(context, ellipse(ear, face.widthPx * 0.06, face.widthPx * 0.13, face.rollRad), css(lit(colour, 0.5)));
      continue;
    }
    const lobe = face.from(face.at(side < 0 ? 132 : 361), side * 0.06, 0.02);
    const size = face.widthPx * random.uniform(0.02, 0.08);
    if (random.chance(0.5))
      stroke(context, ellipse({ x: lobe.x, y: lobe.y + size }, size, size), {
        style: css(colour),
        widthPx: face.widthPx * 0.012,
        closed: true,
      });
    else fill(context, ellipse(lobe, size * 0.5, size * 0.5), css(mixed(colour, [255, 255, 255], 0.4)));
  }
}

/** A hand beside the face, which it does not touch. */
export function handBeside(stage: Stage): void {
  const { face, random } = stage;
  const side = random.side();
  const ear = face.at(side < 0 ? 234 : 454);
  const away: Point = face.from(ear, side * random.uniform(0.2, 0.5), random.uniform(-0.3, 0.8));
  const context = stage.layers.length;
  drawHand(
    stage,
    {
      at: away,
      grip: { x: 0, y: -1 },
      angleRad: face.rollRad + side * random.uniform(-0.2, 0.5),
      mirrored: random.chance(0.5),
      scale: random.normal(1, 0.08),
    },
    { pose: random.pick(['flat', 'spread', 'curled', 'fist']), finish: { shadow: 0 } },
  );
  const layer = stage.layers[context];
  if (!layer) return;
  // Whatever still reaches the face lies behind the head.
  leaveFace(layer.context, stage);
}

/** A phone or some other thing beside the face. */
export function thingBeside(stage: Stage): void {
  const { face, random } = stage;
  const side = random.side();
  const context = stage.add({ shadow: 0 });
  const centre = face.from(face.at(side < 0 ? 234 : 454), side * random.uniform(0.12, 0.45), random.uniform(-0.6, 0.8));
  const [w, h] = [face.widthPx * random.uniform(0.1, 0.4), face.widthPx * random.uniform(0.1, 0.6)];
  const box = smooth(ellipse(centre, w, h, random.uniform(0, 3), random.pick([4, 5, 24])), {
    closed: true,
    steps: random.pick([1, 1, 5]),
  });
  within(context, box, () => paintCloth(context, boundsOf(box), anyCloth(random), stage));
  leaveFace(context, stage);
}
