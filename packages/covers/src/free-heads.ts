import { anyCloth, paintCloth } from './cloth.js';
import { anyColour, css, lit } from './colour.js';
import { foldShade } from './folds.js';
import { boundsOf, scaled, smooth } from './geometry.js';
import { leaveFace } from './leave-face.js';
import { cutOut, overlay, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** A turban or a head cloth that leaves the face free. */
export function headCloth(stage: Stage): void {
  const { face, random } = stage;
  const turban = random.chance(0.4);
  const context = stage.add({ shadow: 0.25 });
  const opening = scaled(face.oval, random.uniform(1.01, 1.06), face.at(1));
  const wide = random.uniform(1.3, 1.6);
  const outer = turban
    ? smooth(
        [
          [-2.1, -0.3],
          [-2.7, -1.4],
          [-1.6, -2.5],
          [0, -2.8],
          [1.6, -2.5],
          [2.7, -1.4],
          [2.1, -0.3],
          [0, -0.6],
        ].map(([u = 0, v = 0]) => face.on(u, v)),
        { closed: true },
      )
    : smooth(
        [
          [0, -1.7],
          [1.3, -1.3],
          [1.6, 0],
          [1.5, 1.4],
          [2.6, 3.2],
          [2.8, 5],
          [-2.8, 5],
          [-2.6, 3.2],
          [-1.5, 1.4],
          [-1.6, 0],
          [-1.3, -1.3],
        ].map(([u = 0, v = 0]) => face.on(u * wide, v)),
        { closed: true },
      );
  const box = boundsOf(outer);
  const cloth = anyCloth(random, ['plain', 'plain', 'flowers', 'dots', 'heather', 'stripes']);
  within(context, outer, () => paintCloth(context, box, cloth, stage));
  cutOut(context, opening);
  leaveFace(context, stage);
  const folds = foldShade(random, {
    angleRad: turban ? random.normal(0, 0.5) : 1.3 + random.normal(0, 0.4),
    count: random.whole(6, 12),
    depth: 1.2,
  });
  overlay(context, () => {
    context.globalCompositeOperation = 'hard-light';
    context.drawImage(folds, box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}

/** A band in the hair, above the forehead. */
export function hairBand(stage: Stage): void {
  const { face, random } = stage;
  const context = stage.add({ shadow: 0.2 });
  const line = [-2.5, -1.7, -0.8, 0, 0.8, 1.7, 2.5].map((u) =>
    face.from(face.on(u, -1.05), 0, -0.13 - random.uniform(0, 0.01) + 0.055 * u * u),
  );
  const colour = anyColour(random);
  const widthPx = face.widthPx * random.uniform(0.03, 0.09);
  stroke(context, smooth(line), { style: css(lit(colour, 0.6)), widthPx });
  stroke(context, smooth(line), { style: css(colour), widthPx: widthPx * 0.6 });
}
