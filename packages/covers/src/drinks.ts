import { anyCloth, paintCloth } from './cloth.js';
import { anyColour, type Colour, css, lit } from './colour.js';
import { boundsOf, centreOf, type Point } from './geometry.js';
import { holdFromSide, type Place, put } from './held.js';
import { ellipse, fill, gradient, stroke, within } from './paint.js';
import type { Context } from './picture.js';
import type { Stage } from './stage.js';

interface Vessel {
  /** By the width of the face. */
  readonly top: number;
  readonly foot: number;
  readonly height: number;
}

/** Light on a round wall, across it from left to right. */
function roundWall(context: Context, wall: readonly Point[], place: Place, halfPx: number, shine: number): void {
  const [left, right] = put(
    [
      { x: -halfPx, y: 0 },
      { x: halfPx, y: 0 },
    ],
    place,
  );
  if (!left || !right) return;
  const box = boundsOf(wall);
  within(context, wall, () => {
    context.fillStyle = gradient(context, left, right, [
      [0, 'rgba(0,0,0,0.5)'],
      [0.2, 'rgba(0,0,0,0.05)'],
      [0.3, `rgba(255,255,255,${shine})`],
      [0.4, 'rgba(255,255,255,0.04)'],
      [0.65, 'rgba(0,0,0,0.12)'],
      [0.94, 'rgba(0,0,0,0.5)'],
      [1, 'rgba(0,0,0,0.35)'],
    ]);
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}

function wallOf({ top, foot, height }: Vessel, flat: number): Point[] {
  const rim = ellipse({ x: 0, y: -height / 2 }, top / 2, (top / 2) * flat).slice(20);
  const base = ellipse({ x: 0, y: height / 2 }, foot / 2, (foot / 2) * flat).slice(0, 21);
  return [...rim, ...base];
}

const sized = ({ top, foot, height }: Vessel, scale: number): Vessel => ({
  top: top * scale,
  foot: foot * scale,
  height: height * scale,
});

/** Where a drinker holds a cup: its rim at the lips, sometimes higher. */
function drinking({ face, random }: Stage, heightPx: number): Place {
  const mouth = centreOf(face.region('mouth'));
  const angleRad = face.rollRad + random.normal(0, 0.2);
  const at = face.from(mouth, random.normal(0, 0.06), 0);
  const lift = heightPx * random.uniform(0.05, 0.5);
  return {
    at: { x: at.x - Math.sin(angleRad) * lift, y: at.y + Math.cos(angleRad) * lift },
    angleRad,
    mirrored: random.chance(0.5),
  };
}

function draw(stage: Stage, vessel: Vessel, { handle = false, metal = false, lid = false } = {}): void {
  const { random, face } = stage;
  const real = sized(vessel, face.widthPx * random.uniform(0.9, 1.2));
  const place = drinking(stage, real.height);
  const flat = random.uniform(0.05, 0.3);
  const context = stage.add({ shadow: 0.45 });
  const cloth = anyCloth(random, ['plain', 'plain', 'letters', 'stripes', 'dots', 'flowers', 'photo']);
  if (handle) {
    const ring = put(
      ellipse({ x: (place.mirrored ? -1 : 1) * real.top * 0.55, y: 0 }, real.top * 0.24, real.height * 0.28),
      place,
    );
    stroke(context, ring, { style: css(lit(cloth.colour, 0.75)), widthPx: real.top * 0.13, closed: true });
    stroke(context, ring, { style: css(cloth.colour), widthPx: real.top * 0.07, closed: true });
  }
  const wall = put(wallOf(real, flat), place);
  within(context, wall, () => paintCloth(context, boundsOf(wall), cloth, stage));
  roundWall(context, wall, place, real.top / 2, metal ? 0.6 : 0.28);
  const rim = put(ellipse({ x: 0, y: -real.height / 2 }, real.top / 2, (real.top / 2) * flat), place);
  const rimColour: Colour = metal ? [190, 192, 196] : lid ? [240, 238, 232] : lit(cloth.colour, 0.8);
  fill(context, rim, css(lid || metal ? rimColour : lit(rimColour, 0.55)));
  stroke(context, rim, { style: css(lit(rimColour, 1.2)), widthPx: Math.max(0.8, real.top * 0.03), closed: true });
  if (random.chance(0.6))
    holdFromSide(stage, place, { halfPx: real.top / 2, downPx: real.height * random.uniform(-0.1, 0.35) });
}

/** A mug of about 82 by 95 mm by a face width of 140 mm. */
export const mug = (stage: Stage): void => draw(stage, { top: 0.6, foot: 0.54, height: 0.68 }, { handle: true });

/** A paper cup of about 85 by 120 mm. */
export const paperCup = (stage: Stage): void =>
  draw(stage, { top: 0.62, foot: 0.43, height: 0.84 }, { lid: stage.random.chance(0.5) });

/** A can of 66 by 120 mm. */
export const can = (stage: Stage): void => draw(stage, { top: 0.45, foot: 0.45, height: 0.85 }, { metal: true });

/** A glass one half sees through, with something to drink in it. */
export function drinkingGlass(stage: Stage): void {
  const { random, face } = stage;
  const real = sized({ top: 0.56, foot: 0.46, height: 0.9 }, face.widthPx * random.uniform(0.9, 1.15));
  const place = drinking(stage, real.height);
  const context = stage.add({ shadow: 0.2, shading: 0.5 });
  const wall = put(wallOf(real, 0.15), place);
  fill(context, wall, 'rgba(225,235,240,0.35)');
  const drink = anyColour(random);
  const level = random.uniform(-0.35, 0.2);
  const full = put(
    [...wallOf({ ...real, height: real.height * (0.5 - level) }, 0.15)].map(({ x, y }) => ({
      x: x * 0.9,
      y: y + real.height * (0.25 + level / 2) * 0.94,
    })),
    place,
  );
  fill(context, full, css(drink, random.uniform(0.6, 0.95)));
  roundWall(context, wall, place, real.top / 2, 0.7);
  stroke(context, put(ellipse({ x: 0, y: -real.height / 2 }, real.top / 2, real.top * 0.07), place), {
    style: 'rgba(255,255,255,0.75)',
    widthPx: Math.max(0.8, real.top * 0.02),
    closed: true,
  });
  if (random.chance(0.8))
    holdFromSide(stage, place, { halfPx: real.top / 2, downPx: real.height * random.uniform(0, 0.35) });
}
