import { anyCloth, type Cloth } from './cloth.js';
import { anyColour, type Colour, css, lit, mixed } from './colour.js';
import { along, smooth } from './geometry.js';
import { drawBulge, drawFolds, drawMiddleSeam, type Height, level, outlineOf, seam, startMask } from './mask-cut.js';
import { stroke, within } from './paint.js';
import type { Stage } from './stage.js';

const SURGICAL: readonly [Colour, ...Colour[]] = [
  [150, 195, 222],
  [120, 175, 212],
  [170, 212, 208],
  [140, 195, 178],
  [238, 240, 242],
  [245, 200, 212],
  [34, 34, 38],
  [88, 140, 190],
];

/** A pleated medical mask. */
export function surgicalMask(stage: Stage, height: Height = 'nose'): void {
  const { random, face } = stage;
  const colour = mixed(random.pick(SURGICAL), anyColour(random), random.uniform(0, 0.15));
  const cloth: Cloth = {
    ...anyCloth(random, ['plain', 'plain', 'plain', 'heather']),
    colour,
    second: lit(colour, 1.05),
    third: lit(colour, 0.95),
  };
  const { context, cut } = startMask(stage, height, cloth, random.chance(0.8) ? [240, 240, 240] : colour);
  drawBulge(context, stage, cut, random.uniform(0.15, 0.4));
  drawFolds(context, stage, cut, random.uniform(0.2, 0.6));
  const widthPx = Math.max(0.7, face.widthPx * 0.009);
  within(context, outlineOf(cut), () => {
    const pleats = random.whole(2, 4);
    for (let index = 1; index <= pleats; index += 1) {
      seam(
        context,
        level(cut, 0.18 + (0.6 * index) / (pleats + 0.5)),
        widthPx * random.uniform(0.8, 1.6),
        random.uniform(0.12, 0.35),
      );
    }
    stroke(context, level(cut, 0.05), { style: css(lit(colour, 1.12), 0.7), widthPx: widthPx * 3 });
    seam(context, level(cut, 0.09), widthPx * 0.7, 0.2);
    stroke(context, level(cut, 0.97), { style: css(lit(colour, 0.9), 0.6), widthPx: widthPx * 3 });
  });
}

/** A sewn mask of any cloth. */
export function clothMask(stage: Stage, height: Height = 'nose'): void {
  const { random, face } = stage;
  const { context, cut } = startMask(stage, height, anyCloth(random), anyColour(random));
  drawBulge(context, stage, cut, random.uniform(0.25, 0.5));
  drawFolds(context, stage, cut, random.uniform(0.3, 0.9));
  if (random.chance(0.6)) drawMiddleSeam(context, stage, cut);
  if (random.chance(0.5))
    stroke(context, outlineOf(cut), {
      style: css(anyColour(random), 0.7),
      widthPx: face.widthPx * 0.014,
      closed: true,
    });
}

/** A stiff cup that stands away from the face: FFP2, folded upright or as a duck's bill. */
export function respirator(stage: Stage): void {
  const { random, face } = stage;
  const colour = random.pick<Colour>([
    [244, 244, 242],
    [250, 250, 250],
    [235, 232, 225],
    [30, 30, 32],
    [190, 200, 215],
  ]);
  const cloth = { ...anyCloth(random, ['plain']), colour };
  const { context, cut } = startMask(stage, 'nose', cloth, random.chance(0.6) ? [240, 240, 238] : [225, 205, 60]);
  drawBulge(context, stage, cut, random.uniform(0.3, 0.5));
  const widthPx = face.widthPx * 0.012;
  within(context, outlineOf(cut), () => {
    if (random.chance(0.6)) drawMiddleSeam(context, stage, cut);
    else for (const t of [0.38, 0.66]) seam(context, level(cut, t + random.normal(0, 0.03)), widthPx, 0.3);
    seam(context, level(cut, 0.07), widthPx * 0.8, 0.22);
    if (random.chance(0.5)) {
      const [from, to] = [along(level(cut, 0.1), 0.36), along(level(cut, 0.1), 0.64)];
      stroke(context, smooth([from, along(level(cut, 0.05), 0.5), to]), {
        style: 'rgba(150,150,155,0.8)',
        widthPx: widthPx * 2,
      });
    }
    if (random.chance(0.5)) {
      const place = along(level(cut, 0.6), 0.7);
      context.font = `${Math.max(4, face.widthPx * 0.05)}px sans-serif`;
      context.fillStyle = 'rgba(60,60,70,0.7)';
      context.fillText(random.pick(['FFP2 NR', 'KN95', 'CE 2163']), place.x - face.widthPx * 0.06, place.y);
    }
  });
}

/** A close black (or other plain) mask of foam or cotton. */
export function fashionMask(stage: Stage): void {
  const { random } = stage;
  const colour = random.chance(0.7) ? lit([26, 26, 29], random.uniform(0.5, 1.6)) : anyColour(random);
  const { context, cut } = startMask(
    stage,
    'nose',
    { ...anyCloth(random, ['plain', 'heather']), colour, second: lit(colour, 1.2), third: lit(colour, 0.8) },
    colour,
  );
  drawBulge(context, stage, cut, random.uniform(0.3, 0.5));
  drawFolds(context, stage, cut, random.uniform(0.1, 0.4));
  drawMiddleSeam(context, stage, cut);
  if (random.chance(0.25)) {
    const place = along(level(cut, 0.55), random.uniform(0.25, 0.75));
    context.font = `bold ${Math.max(4, stage.face.widthPx * random.uniform(0.06, 0.12))}px sans-serif`;
    context.fillStyle = css(lit(colour, 3), 0.9);
    context.fillText(random.pick(['N', 'VX', '//', 'ONE', 'Kø']), place.x, place.y);
  }
}
