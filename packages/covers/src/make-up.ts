import { anyColour, type Colour, css, mixed } from './colour.js';
import { fill, spot, stroke, trace } from './paint.js';
import type { Stage } from './stage.js';

/** Light and make-up are part of the face: they neither hide it nor throw shadows. */
export const ON_SKIN = { hides: false, shadow: 0, shading: 0, matched: false } as const;

/** Outer outline of the lips and their opening (MediaPipe face mesh). */
export const LIPS = [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146];

const LIPS_INNER = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95];

const LIDS = [
  [33, 247, 30, 29, 27, 28, 56, 190, 133, 173, 157, 158, 159, 160, 161, 246],
  [263, 467, 260, 259, 257, 258, 286, 414, 362, 398, 384, 385, 386, 387, 388, 466],
];

/** Lipstick, eye shadow and rouge. */
export function makeUp(stage: Stage): void {
  const { face, random } = stage;
  const soft = stage.add({
    ...ON_SKIN,
    blend: 'multiply',
    opacity: random.uniform(0.4, 0.95),
    extraBlurPx: face.widthPx * 0.008,
  });
  const lips = random.pick<Colour>([
    [190, 30, 50],
    [150, 20, 40],
    [215, 90, 100],
    [110, 30, 50],
    [205, 110, 100],
    [60, 20, 40],
  ]);
  trace(soft, LIPS.map(face.at));
  const inner = LIPS_INNER.map(face.at);
  soft.moveTo(inner[0]?.x ?? 0, inner[0]?.y ?? 0);
  for (const { x, y } of inner) soft.lineTo(x, y);
  soft.closePath();
  soft.fillStyle = css(mixed(lips, [255, 255, 255], 0.25));
  soft.fill('evenodd');
  const shadow = mixed(anyColour(random), [255, 255, 255], 0.2);
  if (random.chance(0.8)) for (const lid of LIDS) fill(soft, lid.map(face.at), css(shadow, 0.85));
  if (random.chance(0.6))
    for (const index of [50, 280])
      spot(soft, face.at(index), {
        radiusPx: face.widthPx * 0.16,
        colour: 'rgba(225,100,110,0.5)',
        clear: 'rgba(225,100,110,0)',
      });
  if (random.chance(0.5))
    for (const lid of LIDS)
      stroke(soft, lid.slice(8).map(face.at), { style: 'rgba(20,15,15,0.9)', widthPx: face.widthPx * 0.012 });
}
