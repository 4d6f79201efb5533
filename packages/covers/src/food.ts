import { ball } from './ball.js';
import { anyColour, fromHsl } from './colour.js';
import { centreOf, smooth } from './geometry.js';
import { anyPlace, holdFromSide, type Place, put } from './held.js';
import { ellipse, fill, spot, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** A balloon, a ball or an apple. */
export function roundThing(stage: Stage): void {
  const { random, face } = stage;
  const kind = random.pick(['balloon', 'ball', 'apple', 'orange'] as const);
  const sizes = { balloon: [0.5, 0.8], ball: [0.3, 0.7], apple: [0.26, 0.32], orange: [0.25, 0.32] } as const;
  const [least, most] = sizes[kind];
  const radius = face.widthPx * random.uniform(least, most);
  const place = anyPlace(stage);
  const { at } = place;
  const fruit = fromHsl(random.pick([0, 8, 70, 95]), random.uniform(0.55, 0.8), random.uniform(0.32, 0.5));
  const colour =
    kind === 'apple' ? fruit : kind === 'orange' ? fromHsl(random.uniform(20, 40), 0.9, 0.5) : anyColour(random);
  const context = stage.add({ shadow: 0.5, shading: 0.6 });
  ball(context, at, radius, colour, kind === 'balloon' ? 0.75 : 0.35);
  if (kind === 'apple') {
    spot(
      context,
      { x: at.x, y: at.y - radius * 0.85 },
      { radiusPx: radius * 0.4, colour: 'rgba(30,15,5,0.7)', clear: 'rgba(30,15,5,0)' },
    );
    stroke(
      context,
      [
        { x: at.x, y: at.y - radius * 0.8 },
        { x: at.x + radius * 0.15, y: at.y - radius * 1.25 },
      ],
      { style: 'rgb(70,45,25)', widthPx: radius * 0.1 },
    );
  }
  if (kind === 'ball') {
    within(context, ellipse(at, radius, radius), () => {
      for (const bend of [-0.6, 0, 0.6])
        stroke(
          context,
          put(
            smooth([
              { x: bend * radius * 1.6, y: -radius },
              { x: bend * radius, y: 0 },
              { x: bend * radius * 1.6, y: radius },
            ]),
            place,
          ),
          { style: 'rgba(20,20,20,0.6)', widthPx: radius * 0.04 },
        );
    });
  }
  if (kind !== 'balloon' && random.chance(0.6))
    holdFromSide(stage, place, { halfPx: radius, downPx: radius * random.uniform(0.1, 0.6) });
}

/** An ice cream in its cone. */
export function iceCream(stage: Stage): void {
  const { random, face } = stage;
  const radius = face.widthPx * random.uniform(0.2, 0.3);
  const at = face.from(centreOf(face.region('mouth')), random.normal(0, 0.08), random.uniform(-0.05, 0.15));
  const place: Place = { at, angleRad: face.rollRad + random.normal(0, 0.3), mirrored: random.chance(0.5) };
  const context = stage.add({ shadow: 0.45 });
  const cone = put(
    [
      { x: -radius * 0.9, y: radius * 0.4 },
      { x: radius * 0.9, y: radius * 0.4 },
      { x: 0, y: radius * 3.4 },
    ],
    place,
  );
  fill(context, cone, 'rgb(205,150,85)');
  within(context, cone, () => {
    for (let offset = -4; offset < 8; offset += 0.5) {
      for (const tilt of [-1, 1])
        stroke(
          context,
          put(
            [
              { x: offset * radius * 0.8, y: 0 },
              { x: (offset + tilt * 2) * radius * 0.8, y: radius * 3.4 },
            ],
            place,
          ),
          { style: 'rgba(120,75,30,0.6)', widthPx: radius * 0.05 },
        );
    }
  });
  const scoops = random.whole(1, 2);
  for (let scoop = 0; scoop < scoops; scoop += 1) {
    const [centre] = put([{ x: random.normal(0, 0.05) * radius, y: -scoop * radius * 1.1 }], place);
    if (centre)
      ball(
        context,
        centre,
        radius * random.uniform(0.95, 1.08),
        fromHsl(random.uniform(0, 360), random.uniform(0.15, 0.6), random.uniform(0.45, 0.88)),
        0.3,
      );
  }
  if (random.chance(0.7)) holdFromSide(stage, place, { halfPx: radius * 0.6, downPx: radius * 2.2 });
}
