import { anyCloth, type Cloth, paintCloth } from './cloth.js';
import { foldShade } from './folds.js';
import { boundsOf, type Point, smooth } from './geometry.js';
import { overlay, within } from './paint.js';
import type { Stage } from './stage.js';

const KNITTED = ['knit', 'knit', 'plain', 'heather', 'stripes', 'checks', 'flowers', 'photo'] as const;

/** Cloth inside an outline, with folds along it. */
function drape(stage: Stage, outline: readonly Point[], cloth: Cloth, angleRad: number): void {
  const { random } = stage;
  const context = stage.add({ shadow: 0.5 });
  const box = boundsOf(outline);
  within(context, outline, () => paintCloth(context, box, cloth, stage));
  const folds = foldShade(random, { angleRad, count: random.whole(6, 11), depth: random.uniform(0.5, 1.25) });
  overlay(context, () => {
    context.globalCompositeOperation = 'hard-light';
    context.drawImage(folds, box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}

/** A band around the lower face or the neck; `v` is where its edge crosses the middle: 0 the eyes, 1 the mouth. */
function wrap(stage: Stage, v: number, cloth: Cloth): void {
  const { face, random } = stage;
  const sag = random.uniform(-0.02, 0.12);
  const skew = random.normal(0, 0.06);
  const wide = random.uniform(0.55, 0.75);
  const wave = (): number => random.normal(0, 0.018);
  const middle = face.on(0, v);
  const edge = [-1, -0.62, -0.3, 0, 0.3, 0.62, 1].map((u) =>
    face.from(middle, u * wide, sag * (1 - u * u) - Math.abs(u) * 0.04 + skew * u + wave()),
  );
  const reach = random.uniform(0.35, 0.9);
  const sides = (side: -1 | 1): Point[] => [
    face.from(face.at(152), side * (wide + random.uniform(0, 0.12)), wave() - 0.05),
    face.from(face.at(152), side * (wide + random.uniform(0.05, 0.3)), reach * 0.7),
  ];
  const low = [0.7, 0.3, -0.3, -0.7].map((u) => face.from(face.at(152), u * wide * 1.3, reach + wave()));
  const outline = smooth([...edge, ...sides(1), ...low, ...sides(-1).reverse()], { closed: true });
  drape(stage, outline, cloth, face.rollRad + random.normal(0, 0.15));
}

/** A scarf up to the lips, the nose or the eyes, sometimes in two turns. */
export function scarf(stage: Stage): void {
  const { random } = stage;
  const cloth = anyCloth(random, KNITTED);
  const v = random.pick([0.72, 0.45, 0.25]) + random.normal(0, 0.06);
  wrap(stage, v, cloth);
  if (random.chance(0.6))
    wrap(stage, v + random.uniform(0.45, 0.8), { ...cloth, angleRad: cloth.angleRad + random.normal(0, 0.3) });
}

/** A scarf that leaves the face free. */
export function neckScarf(stage: Stage): void {
  const { face, random } = stage;
  const cloth = anyCloth(random, KNITTED);
  const middle = face.on(0, 0);
  const chin = face.from(face.at(152), 0, random.uniform(0.04, 0.14));
  const mouth = face.on(0, 1);
  const downwards = (point: Point): number =>
    (point.x - middle.x) * (mouth.x - middle.x) + (point.y - middle.y) * (mouth.y - middle.y);
  wrap(stage, downwards(chin) / downwards(mouth), cloth);
}
