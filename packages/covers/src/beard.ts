import { css, lit } from './colour.js';
import { boundsOf, scaled } from './geometry.js';
import { hairColour } from './hair.js';
import { LIPS, ON_SKIN } from './make-up.js';
import { stroke, trace } from './paint.js';
import type { Stage } from './stage.js';

/** From the ears along the jaw and back over the upper lip. */
const BEARD = [
  93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 376, 433, 427, 426, 391,
  164, 165, 206, 207, 213, 147,
];

/** Stubble to a full beard. */
export function beard(stage: Stage): void {
  const { face, random } = stage;
  const colour = hairColour(stage);
  const dense = random.uniform(0.15, 1);
  const context = stage.add({ ...ON_SKIN, opacity: random.uniform(0.5, 0.95), shading: 0.5 });
  const outline = scaled(BEARD.map(face.at), 1.01);
  const shade = stage.add({
    ...ON_SKIN,
    blend: 'multiply',
    opacity: 0.25 + 0.45 * dense,
    extraBlurPx: face.widthPx * 0.03,
  });
  const bare = scaled(LIPS.map(face.at), 1.08);
  for (const layer of [shade, context]) {
    layer.save();
    trace(layer, outline);
    layer.moveTo(bare[0]?.x ?? 0, bare[0]?.y ?? 0);
    for (const { x, y } of bare) layer.lineTo(x, y);
    layer.closePath();
    layer.clip('evenodd');
  }
  shade.fillStyle = css(colour);
  shade.fillRect(0, 0, stage.width, stage.height);
  const box = boundsOf(outline);
  const count = Math.round(200 + 700 * dense);
  for (let index = 0; index < count; index += 1) {
    const from = { x: random.uniform(box.left, box.right), y: random.uniform(box.top, box.bottom) };
    const long = face.widthPx * random.uniform(0.01, 0.03 + 0.05 * dense);
    const lean = random.normal(0, 0.3);
    stroke(context, [from, { x: from.x + lean * long, y: from.y + long }], {
      style: css(lit(colour, random.uniform(0.6, 1.5)), 0.6),
      widthPx: Math.max(0.5, face.widthPx * 0.006),
    });
  }
  shade.restore();
  context.restore();
}
