import { paintPatch } from './cloth.js';
import { anyColour, type Colour, css, lit, mixed } from './colour.js';
import { boundsOf, type Point, scaled } from './geometry.js';
import { anyPlace, holdFromSide, type Place, partlyPlace, put } from './held.js';
import { ellipse, fill, gradient, overlay, roundedBox, stroke, within } from './paint.js';
import type { Context } from './picture.js';
import type { Stage } from './stage.js';

/** Widths and heights by the face's width of 140 mm: phones of 71 by 147 mm, tablets of 170 by 250 mm. */
const SIZES = { phone: [0.51, 1.05], tablet: [1.2, 1.78] } as const;

function sheen(context: OffscreenCanvasRenderingContext2D, body: readonly Point[], stage: Stage): void {
  const box = boundsOf(body);
  const { random } = stage;
  const at = random.uniform(0.1, 0.7);
  overlay(context, () => {
    context.fillStyle = gradient(context, { x: box.left, y: box.top }, { x: box.right, y: box.bottom }, [
      [0, `rgba(255,255,255,${random.uniform(0, 0.25)})`],
      [at, 'rgba(255,255,255,0.02)'],
      [at + 0.02, `rgba(255,255,255,${random.uniform(0.02, 0.3)})`],
      [at + 0.2, 'rgba(255,255,255,0.03)'],
      [1, `rgba(0,0,0,${random.uniform(0.1, 0.4)})`],
    ]);
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}

function lensRing(context: Context, centre: Point, radius: number): void {
  fill(context, ellipse(centre, radius, radius), 'rgb(62,62,66)');
  fill(context, ellipse(centre, radius * 0.82, radius * 0.82), 'rgb(10,10,14)');
  fill(context, ellipse(centre, radius * 0.45, radius * 0.45), 'rgb(26,30,48)');
  fill(
    context,
    ellipse({ x: centre.x - radius * 0.25, y: centre.y - radius * 0.25 }, radius * 0.16, radius * 0.16),
    'rgba(220,230,255,0.85)',
  );
}

function drawBack(
  context: Context,
  { random }: Stage,
  place: Place,
  [width, height]: readonly [number, number],
  colour: Colour,
): void {
  const side = place.mirrored ? 1 : -1;
  const square = random.chance(0.6);
  const [w, h] = square ? [width * 0.42, width * 0.44] : [width * 0.2, width * 0.62];
  const corner = { x: side * (width / 2 - w / 2 - width * 0.06), y: -height / 2 + h / 2 + width * 0.06 };
  const bump = put(
    roundedBox(w, h, w * 0.26).map(({ x, y }) => ({ x: x + corner.x, y: y + corner.y })),
    place,
  );
  fill(context, bump, css(mixed(lit(colour, 0.8), [40, 40, 42], 0.3)));
  stroke(context, bump, { style: css(lit(colour, 1.25), 0.7), widthPx: Math.max(0.6, width * 0.01), closed: true });
  const spots = square
    ? [
        [-0.23, -0.23],
        [-0.23, 0.23],
        [0.24, 0],
      ]
    : [
        [0, -0.3],
        [0, 0.02],
        [0, 0.3],
      ];
  for (const [x, y] of spots.slice(0, random.whole(2, 3))) {
    const [centre] = put([{ x: corner.x + (x ?? 0) * w, y: corner.y + (y ?? 0) * h }], place);
    if (centre) lensRing(context, centre, square ? w * 0.18 : w * 0.3);
  }
  const [logo] = put([{ x: 0, y: -height * 0.05 }], place);
  if (logo && random.chance(0.5)) fill(context, ellipse(logo, width * 0.09, width * 0.1), css(lit(colour, 1.4), 0.8));
}

function drawFront(context: Context, stage: Stage, place: Place, [width, height]: readonly [number, number]): void {
  const { random } = stage;
  const bezel = random.uniform(0.03, 0.08) * width;
  const screen = put(roundedBox(width - bezel * 2, height - bezel * random.uniform(2, 6), width * 0.06), place);
  within(context, screen, () => {
    context.fillStyle = css(random.chance(0.5) ? [12, 12, 15] : anyColour(random));
    const box = boundsOf(screen);
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    if (random.chance(0.6)) paintPatch(context, box, stage);
  });
}

function device(stage: Stage, kind: 'phone' | 'tablet', held: boolean): void {
  const { face, random } = stage;
  const scale = random.uniform(0.9, 1.35) * face.widthPx;
  const flat = random.chance(0.3);
  const [short, long] = SIZES[kind];
  const [width, height] = flat ? [long * scale, short * scale] : [short * scale, long * scale];
  const tiltRad = kind === 'phone' ? 0.3 : 0.12;
  const place =
    kind === 'tablet' || random.chance(0.4)
      ? partlyPlace(stage, [width, height], { tiltRad })
      : anyPlace(stage, { tiltRad });
  const body = put(roundedBox(width, height, Math.min(width, height) * random.uniform(0.06, 0.16)), place);
  const colour = random.chance(0.5)
    ? random.pick<Colour>([
        [22, 22, 24],
        [40, 42, 48],
        [225, 225, 228],
        [60, 72, 96],
        [205, 190, 178],
      ])
    : anyColour(random);
  const context = stage.add({ shadow: 0.45, shading: 0.6 });
  fill(context, body, css(lit(colour, 0.6)));
  fill(context, scaled(body, 0.97), css(colour));
  const size = flat ? ([height, width] as const) : ([width, height] as const);
  const upright = flat ? { ...place, angleRad: place.angleRad + Math.PI / 2 } : place;
  const back = random.chance(0.65);
  if (back) drawBack(context, stage, upright, size, colour);
  else drawFront(context, stage, upright, size);
  sheen(context, body, stage);
  if (held) holdFromSide(stage, place, { halfPx: width / 2, downPx: height * random.uniform(-0.05, 0.4) });
}

/** A phone before some part of the face. */
export const phone = (stage: Stage): void => device(stage, 'phone', false);

/** A phone with the hand that holds it. */
export const heldPhone = (stage: Stage): void => device(stage, 'phone', true);

/** A tablet before much of the face. */
export const tablet = (stage: Stage): void => device(stage, 'tablet', stage.random.chance(0.5));
