import { anyCloth, paintCloth } from './cloth.js';
import { boundsOf, smooth } from './geometry.js';
import { drawBulge, drawFolds, outlineOf } from './mask-cut.js';
import { within } from './paint.js';
import type { Stage } from './stage.js';

/** A tube of thin cloth from the nose down around the neck. */
export function gaiter(stage: Stage): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.4 });
  const lift = random.uniform(-0.02, 0.09);
  const top = smooth([
    face.from(face.at(234), -0.03, 0.02),
    face.from(face.at(118), 0, lift),
    face.from(face.at(random.pick([195, 5, 4])), 0, 0),
    face.from(face.at(347), 0, lift),
    face.from(face.at(454), 0.03, 0.02),
  ]);
  const chin = face.at(152);
  const reach = random.uniform(0.2, 0.6);
  const low = smooth([
    face.from(face.at(132), -0.03, 0),
    face.from(chin, -0.42, -0.02),
    face.from(chin, -0.36, reach),
    face.from(chin, 0.36, reach),
    face.from(chin, 0.42, -0.02),
    face.from(face.at(361), 0.03, 0),
  ]);
  const cut = { top, low };
  const outline = outlineOf(cut);
  within(context, outline, () => paintCloth(context, boundsOf(outline), anyCloth(random), stage));
  drawBulge(context, stage, cut, random.uniform(0.2, 0.45));
  drawFolds(context, stage, cut, random.uniform(0.4, 1.1));
}

/** A triangle of cloth tied behind the head. */
export function bandana(stage: Stage): void {
  const { random, face } = stage;
  const context = stage.add({ shadow: 0.4 });
  const lift = random.uniform(-0.04, 0.08);
  const top = smooth([
    face.from(face.at(234), -0.05, 0.02),
    face.from(face.at(118), 0, lift),
    face.from(face.at(195), 0, lift),
    face.from(face.at(347), 0, lift),
    face.from(face.at(454), 0.05, 0.02),
  ]);
  const tip = face.from(face.at(152), random.normal(0, 0.08), random.uniform(0.2, 0.45));
  const low = smooth([
    face.from(face.at(132), -0.04, 0.08),
    face.from(face.at(172), -0.02, 0.14),
    tip,
    face.from(face.at(397), 0.02, 0.14),
    face.from(face.at(361), 0.04, 0.08),
  ]);
  const cut = { top, low };
  const outline = outlineOf(cut);
  within(context, outline, () =>
    paintCloth(
      context,
      boundsOf(outline),
      anyCloth(random, ['flowers', 'dots', 'plain', 'checks', 'stripes', 'camouflage']),
      stage,
    ),
  );
  drawBulge(context, stage, cut, random.uniform(0.25, 0.5));
  drawFolds(context, stage, cut, random.uniform(0.6, 1.2));
}
