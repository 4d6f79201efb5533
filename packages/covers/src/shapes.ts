import { anyCloth, paintCloth } from './cloth.js';
import { anyColour, css, lit } from './colour.js';
import { foldShade } from './folds.js';
import { boundsOf, type Point } from './geometry.js';
import { anyPlace, put } from './held.js';
import { closedCurve, ellipse, overlay, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** A flat thing of any shape and surface. */
export function blob(stage: Stage): void {
  const { random, face } = stage;
  const corners = random.whole(3, 9);
  const radius = face.widthPx * random.uniform(0.22, 0.55);
  const place = anyPlace(stage, { tiltRad: 2 });
  const squash = random.uniform(0.5, 1);
  const rough = Array.from({ length: corners }, (_, index) => {
    const angle = ((index + random.normal(0, 0.15)) / corners) * 2 * Math.PI;
    const reach = radius * random.uniform(0.65, 1.25);
    return { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach * squash };
  });
  const outline = put(random.chance(0.5) ? closedCurve(rough) : rough, place);
  const context = stage.add({
    shadow: random.uniform(0, 0.6),
    extraBlurPx: random.chance(0.2) ? random.uniform(0.5, 3) : 0,
  });
  within(context, outline, () =>
    paintCloth(
      context,
      boundsOf(outline),
      anyCloth(random, ['photo', 'photo', 'photo', 'plain', 'stripes', 'checks', 'letters', 'flowers', 'knit']),
      stage,
    ),
  );
  if (random.chance(0.6)) {
    const box = boundsOf(outline);
    const folds = foldShade(random, {
      angleRad: random.uniform(0, 3),
      count: random.whole(2, 7),
      depth: random.uniform(0.3, 1.2),
    });
    overlay(context, () => {
      context.globalCompositeOperation = 'hard-light';
      context.drawImage(folds, box.left, box.top, box.right - box.left, box.bottom - box.top);
    });
  }
}

/** A steering wheel's rim or bars across the picture. */
export function bars(stage: Stage): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.4 });
  const colour = anyColour(random);
  const widthPx = face.widthPx * random.uniform(0.16, 0.3);
  const line = (points: readonly Point[]): void => {
    for (const [share, tone] of [
      [1, 0.5],
      [0.8, 0.8],
      [0.5, 1],
      [0.18, 1.35],
    ] as const)
      stroke(context, points, { style: css(lit(colour, tone)), widthPx: widthPx * share });
  };
  if (random.chance(0.4)) {
    const centre = face.from(face.on(random.normal(0, 0.5), 0.6), 0, random.uniform(1, 1.4));
    line(ellipse(centre, face.widthPx * 1.25, face.widthPx * 1.1));
    return;
  }
  const upright = random.chance(0.6);
  const count = random.whole(1, 3);
  for (let index = 0; index < count; index += 1) {
    const offset = (index - (count - 1) / 2) * 0.5 + random.normal(0, 0.1);
    const tilt = random.normal(0, 0.1);
    const nose = face.at(1);
    line(
      upright
        ? [face.from(nose, offset - tilt, -4), face.from(nose, offset + tilt, 4)]
        : [face.from(nose, -4, offset - tilt), face.from(nose, 4, offset + tilt)],
    );
  }
}
