import { type Colour, css } from './colour.js';
import { between, boundsOf, type Point, scaled } from './geometry.js';
import { type LensShape, placeSpectacles } from './lenses.js';
import { fill, gradient, within } from './paint.js';
import type { Context } from './picture.js';
import type { Random } from './random.js';
import { anyFrame, drawFrame } from './spectacle-frame.js';
import type { Stage } from './stage.js';

const CLEAR = [
  'rectangle',
  'oval',
  'round',
  'wayfarer',
  'square',
  'aviator',
  'cat_eye',
  'oversize',
] as const satisfies LensShape[];

/** What windows, lamps and screens look like in a lens. */
const GLARES = [
  [255, 255, 255],
  [205, 225, 255],
  [190, 245, 225],
  [255, 240, 205],
] as const satisfies Colour[];

/** A bright pane in a lens: it hides what is behind it in part, and the eye is still seen through it. */
function drawGlare(context: Context, lens: readonly Point[], random: Random): void {
  const { left, top, right, bottom } = boundsOf(lens);
  const [width, height] = [right - left, bottom - top];
  const [w, h] = [width * random.uniform(0.15, 0.75), height * random.uniform(0.2, 0.9)];
  const [x, y] = [left + (width - w) * random.next(), top + (height - h) * random.next()];
  const slant = w * random.uniform(-0.5, 0.5);
  const colour = random.pick<Colour>(GLARES);
  const strength = random.uniform(0.2, 0.75);
  fill(
    context,
    [
      { x, y },
      { x: x + w, y },
      { x: x + w + slant, y: y + h },
      { x: x + slant, y: y + h },
    ],
    gradient(context, { x, y }, { x: x + slant, y: y + h }, [
      [0, css(colour, strength)],
      [1, css(colour, strength * random.uniform(0, 1))],
    ]),
  );
}

/** Clear glasses in which a bright room mirrors itself. */
export function glaringGlasses(stage: Stage): void {
  const { face, random } = stage;
  const worn = placeSpectacles(face, random, {
    shape: random.pick(CLEAR),
    scale: random.uniform(0.9, 1.15),
    low: random.normal(0.1, 0.08),
  });
  const context = stage.add({ hides: false, shadow: 0.25, shading: 0.3, extraBlurPx: random.uniform(0, 0.8) });
  const panes = random.whole(1, 3);
  for (const lens of worn.lenses) {
    fill(context, lens, css([200, 215, 235], random.uniform(0, 0.2)));
    within(context, scaled(lens, 0.95), () => {
      for (let pane = 0; pane < panes; pane += 1) drawGlare(context, lens, random);
    });
  }
  drawFrame(context, worn, anyFrame(random, random.chance(0.25)));
}

/** Glasses through which the eyes are seen; glare stays at the lens's rim. */
export function clearGlasses(stage: Stage): void {
  const { face, random } = stage;
  const shape = random.pick(CLEAR);
  const scale = random.uniform(0.88, 1.15) * (shape === 'rectangle' || shape === 'oval' ? 1.1 : 1);
  const worn = placeSpectacles(face, random, { shape, scale, low: random.normal(0.1, 0.08) });
  const frame = anyFrame(random, random.chance(0.15));
  const context = stage.add({ hides: false, shadow: 0.25, shading: 0.5 });
  const tint = random.chance(0.5) ? random.uniform(0, 0.22) : random.uniform(0, 0.05);
  const colour = random.pick<Colour>([
    [60, 60, 70],
    [90, 60, 40],
    [70, 80, 110],
    [220, 230, 240],
  ]);
  for (const lens of worn.lenses) {
    fill(context, lens, css(colour, tint));
    if (random.chance(0.4)) {
      const box = boundsOf(lens);
      const corner = between({ x: box.left, y: box.top }, { x: box.right, y: box.top }, random.uniform(0.15, 0.85));
      const size = random.uniform(0.05, 0.16);
      const [w, h] = [(box.right - box.left) * size, (box.bottom - box.top) * size * 1.6];
      within(context, scaled(lens, 0.92), () => {
        const y = corner.y + h * 0.9;
        fill(
          context,
          [
            { x: corner.x - w, y: y - h },
            { x: corner.x + w, y: y - h },
            { x: corner.x + w * 1.3, y: y + h },
            { x: corner.x - w * 0.7, y: y + h },
          ],
          `rgba(255,255,255,${random.uniform(0.3, 0.85)})`,
        );
      });
    }
  }
  drawFrame(context, worn, frame);
}
