import { paintPatch } from './cloth.js';
import { type Colour, css, fromHsl, mixed } from './colour.js';
import { boundsOf, type Point, scaled } from './geometry.js';
import { type LensShape, placeSpectacles } from './lenses.js';
import { fill, gradient, stroke, within } from './paint.js';
import type { Context } from './picture.js';
import type { Random } from './random.js';
import { anyFrame, drawFrame } from './spectacle-frame.js';
import type { Stage } from './stage.js';

/** A window, a lamp or the sky in a lens. */
function drawReflection(context: Context, lens: readonly Point[], random: Random, strength: number): void {
  const box = boundsOf(lens);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  within(context, lens, () => {
    const [x, y] = [box.left + width * random.uniform(0.1, 0.6), box.top + height * random.uniform(0.05, 0.4)];
    const [w, h] = [width * random.uniform(0.1, 0.35), height * random.uniform(0.15, 0.45)];
    const slant = w * random.uniform(-0.6, 0.6);
    const pane = [
      { x, y },
      { x: x + w, y },
      { x: x + w + slant, y: y + h },
      { x: x + slant, y: y + h },
    ];
    fill(
      context,
      pane,
      gradient(context, { x, y }, { x, y: y + h }, [
        [0, `rgba(255,255,255,${strength})`],
        [1, `rgba(235,245,255,${strength * 0.35})`],
      ]),
    );
  });
}

interface Tint {
  readonly top: Colour;
  readonly low: Colour;
  readonly topAlpha: number;
  readonly lowAlpha: number;
  readonly mirrored: boolean;
}

function darkTint(random: Random): Tint {
  const mirrored = random.chance(0.22);
  if (mirrored) {
    const hue = random.uniform(0, 360);
    return {
      top: fromHsl(hue, 0.6, 0.45),
      low: fromHsl(hue + random.uniform(30, 90), 0.7, 0.6),
      topAlpha: 0.97,
      lowAlpha: 0.95,
      mirrored,
    };
  }
  const base = random.pick<Colour>([
    [10, 10, 12],
    [18, 16, 16],
    [42, 26, 14],
    [16, 24, 46],
    [24, 34, 26],
    [50, 20, 26],
    [8, 8, 8],
  ]);
  const topAlpha = random.uniform(0.82, 1);
  return {
    top: base,
    low: mixed(base, [120, 100, 90], random.uniform(0, 0.25)),
    topAlpha,
    lowAlpha: Math.max(0.74, topAlpha - random.uniform(0, 0.2)),
    mirrored,
  };
}

function drawDarkLens(context: Context, lens: readonly Point[], tint: Tint, stage: Stage): void {
  const { random } = stage;
  const box = boundsOf(lens);
  const middle = (box.left + box.right) / 2;
  fill(
    context,
    lens,
    gradient(context, { x: middle, y: box.top }, { x: middle, y: box.bottom }, [
      [0, css(tint.top, tint.topAlpha)],
      [1, css(tint.low, tint.lowAlpha)],
    ]),
  );
  if (tint.mirrored || random.chance(0.35)) {
    within(context, lens, () => {
      context.globalAlpha = tint.mirrored ? random.uniform(0.15, 0.5) : random.uniform(0.05, 0.2);
      paintPatch(context, box, stage);
      context.globalAlpha = 1;
    });
  }
}

const SUNGLASSES = [
  'aviator',
  'wayfarer',
  'round',
  'cat_eye',
  'oversize',
  'square',
  'rectangle',
  'sport',
] as const satisfies LensShape[];

/** Dark glasses of one shape. */
export function sunglasses(stage: Stage, shape: LensShape, { rimless = false } = {}): void {
  const { face, random } = stage;
  const low = random.chance(0.25) ? random.uniform(0.12, 0.4) : random.normal(0.06, 0.06);
  const scale = random.uniform(1.08, 1.35) * (shape === 'rectangle' || shape === 'sport' ? 1.12 : 1);
  const worn = placeSpectacles(face, random, { shape, scale, low });
  const frame = anyFrame(random, rimless);
  const tint = darkTint(random);
  const context = stage.add({ shadow: 0.4, shading: 0.4 });
  for (const lens of worn.lenses) drawDarkLens(context, lens, tint, stage);
  if (shape === 'sport') {
    const brow = [worn.lenses[0], worn.lenses[1]].map((lens) => boundsOf(lens));
    const [left, right] = brow;
    if (left && right)
      stroke(context, worn.bridge, { style: css(tint.top, tint.topAlpha), widthPx: worn.unitPx * 0.4 });
  }
  drawFrame(context, worn, frame);
  for (const lens of worn.lenses) {
    if (random.chance(0.65)) drawReflection(context, scaled(lens, 0.9), random, random.uniform(0.08, 0.5));
  }
}

/** Dark glasses of any shape. */
export const anySunglasses = (stage: Stage): void => sunglasses(stage, stage.random.pick(SUNGLASSES));
