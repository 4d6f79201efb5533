import { type Colour, css, lit } from './colour.js';
import { centreOf } from './geometry.js';
import { anyPlace, put } from './held.js';
import { closedCurve, ellipse, fill, stroke, within } from './paint.js';
import type { Stage } from './stage.js';

/** A plaster or strips of tape over a part of the face. */
export function plaster(stage: Stage): void {
  const { random, face } = stage;
  const place = {
    ...anyPlace(stage, { tiltRad: 0.8 }),
    at: centreOf(face.region(random.pick(['mouth', 'nose', 'leftEye', 'rightEye', 'leftCheek', 'rightCheek', 'chin']))),
  };
  const [width, height] = [face.widthPx * random.uniform(0.42, 0.7), face.widthPx * random.uniform(0.16, 0.3)];
  const context = stage.add({ shadow: 0.3 });
  const colour = random.pick<Colour>([
    [226, 186, 150],
    [240, 238, 232],
    [200, 150, 110],
    [60, 60, 64],
    [180, 180, 186],
  ]);
  const outline = put(
    closedCurve([
      { x: -width / 2, y: -height * 0.3 },
      { x: -width * 0.3, y: -height / 2 },
      { x: width * 0.3, y: -height / 2 },
      { x: width / 2, y: -height * 0.3 },
      { x: width / 2, y: height * 0.3 },
      { x: width * 0.3, y: height / 2 },
      { x: -width * 0.3, y: height / 2 },
      { x: -width / 2, y: height * 0.3 },
    ]),
    place,
  );
  fill(context, outline, css(colour));
  within(context, outline, () => {
    const pad = put(
      [
        { x: -width * 0.16, y: -height / 2 },
        { x: width * 0.16, y: -height / 2 },
        { x: width * 0.16, y: height / 2 },
        { x: -width * 0.16, y: height / 2 },
      ],
      place,
    );
    fill(context, pad, css(lit(colour, 1.1), 0.7));
    for (let index = 0; index < 28; index += 1) {
      const [dot] = put([{ x: random.uniform(-0.48, 0.48) * width, y: random.uniform(-0.4, 0.4) * height }], place);
      if (dot) fill(context, ellipse(dot, width * 0.008, width * 0.008, 0, 6), css(lit(colour, 0.7)));
    }
  });
  stroke(context, outline, { style: css(lit(colour, 0.7), 0.6), widthPx: Math.max(0.6, width * 0.01), closed: true });
}
