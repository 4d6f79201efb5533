import { anyCloth, paintCloth, paintPatch } from './cloth.js';
import { anyColour, type Colour, css, lit, mixed } from './colour.js';
import { foldShade } from './folds.js';
import { boundsOf, type Point } from './geometry.js';
import { anyPlace, holdFromSide, type Place, partlyPlace, put } from './held.js';
import { fill, overlay, stroke, within } from './paint.js';
import type { Context } from './picture.js';
import type { Stage } from './stage.js';
import { anyWord } from './tiles.js';

/** Words as little boxes, or as letters where they are large. */
function textLines(
  context: Context,
  { random, face }: Stage,
  place: Place,
  [width, height]: readonly [number, number],
): void {
  const line = face.widthPx * random.uniform(0.035, 0.09);
  const ink = random.chance(0.8) ? css([35, 35, 45], random.uniform(0.6, 0.95)) : css(anyColour(random), 0.9);
  context.save();
  context.translate(place.at.x, place.at.y);
  context.rotate(place.angleRad);
  context.fillStyle = ink;
  context.font = `${line * 0.8}px ${random.pick(['sans-serif', 'serif'])}`;
  const margin = width * random.uniform(0.06, 0.12);
  for (let y = -height / 2 + margin + line; y < height / 2 - margin; y += line * 1.45) {
    if (random.chance(0.12)) continue;
    let x = -width / 2 + margin;
    const end = width / 2 - margin * (random.chance(0.2) ? 4 : 1);
    while (x < end) {
      const long = Math.min(end - x, line * random.uniform(0.8, 3.5));
      if (line > 7)
        context.fillText(anyWord(random, Math.max(1, Math.round(long / (line * 0.45)))).toLowerCase(), x, y, long);
      else context.fillRect(x, y - line * 0.42, long, line * 0.42);
      x += long + line * 0.45;
    }
  }
  context.restore();
}

const bent = (width: number, height: number, bow: number): Point[] => {
  const edge = (y: number): Point[] =>
    Array.from({ length: 9 }, (_, index) => {
      const t = index / 8 - 0.5;
      return { x: t * width, y: y + bow * (1 - 4 * t * t) };
    });
  return [...edge(-height / 2), ...edge(height / 2).reverse()];
};

/** A sheet, a document, a notebook or a newspaper. */
export function paper(stage: Stage): void {
  const { random, face } = stage;
  const scale = face.widthPx * random.uniform(0.7, 1.1);
  // A4 upright, A5, A4 lying and A6 by a face width of 140 mm.
  const [wide, high] = random.pick<readonly [number, number]>([
    [1.5, 2.1],
    [1.05, 1.48],
    [2.1, 1.5],
    [0.75, 1.05],
  ]);
  const [width, height] = [wide * scale, high * scale];
  const place = partlyPlace(stage, [width, height], { tiltRad: 0.2 });
  const sheet = put(bent(width, height, height * random.normal(0, 0.02)), place);
  const context = stage.add({ shadow: 0.5 });
  const colour: Colour = random.chance(0.75)
    ? mixed([250, 249, 245], [235, 225, 200], random.next())
    : anyColour(random);
  fill(context, sheet, css(colour));
  within(context, sheet, () => {
    textLines(context, stage, place, [width, height]);
    if (random.chance(0.35)) {
      const [a, b] = put(
        [
          { x: -width * 0.3, y: -height * 0.3 },
          { x: width * 0.1, y: height * 0.05 },
        ],
        place,
      );
      if (a && b) paintPatch(context, boundsOf([a, b]), stage);
    }
  });
  const folds = foldShade(random, {
    angleRad: random.uniform(0, 3),
    count: random.whole(1, 4),
    depth: random.uniform(0.1, 0.5),
  });
  const box = boundsOf(sheet);
  overlay(context, () => {
    context.globalCompositeOperation = 'hard-light';
    context.drawImage(folds, box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
  if (random.chance(0.5)) holdFromSide(stage, place, { halfPx: width / 2, downPx: height * random.uniform(0, 0.4) });
}

/** A book with its cover to the camera. */
export function book(stage: Stage): void {
  const { random, face } = stage;
  const scale = face.widthPx * random.uniform(0.85, 1.2);
  const [width, height] = [scale * random.uniform(0.85, 1.15), scale * random.uniform(1.2, 1.5)];
  const place = partlyPlace(stage, [width, height], { tiltRad: 0.15 });
  const context = stage.add({ shadow: 0.5 });
  const body = put(bent(width, height, 0), place);
  const cloth = anyCloth(random, ['plain', 'photo', 'plain', 'stripes', 'letters']);
  const pages = put(
    bent(width, height, 0).map(({ x, y }) => ({ x: x + width * 0.02, y: y + width * 0.025 })),
    place,
  );
  fill(context, pages, css([225, 218, 200]));
  within(context, body, () => {
    paintCloth(context, boundsOf(body), cloth, stage);
    context.save();
    context.translate(place.at.x, place.at.y);
    context.rotate(place.angleRad);
    context.fillStyle = css(lit(cloth.colour, 0.55), 0.8);
    context.fillRect(-width / 2, -height / 2, width * 0.07, height);
    context.fillStyle = css(lit(mixed(cloth.colour, [255, 255, 255], 0.7), 1.1));
    context.font = `${random.pick(['bold ', '', 'italic '])}${width * random.uniform(0.1, 0.2)}px ${random.pick(['serif', 'sans-serif'])}`;
    context.textAlign = 'center';
    for (const y of [-0.3, -0.12, 0.2, 0.38])
      if (random.chance(0.7)) context.fillText(anyWord(random), 0, y * height, width * 0.8);
    context.restore();
  });
  if (random.chance(0.6)) holdFromSide(stage, place, { halfPx: width / 2, downPx: height * random.uniform(0, 0.4) });
}

/** An identity or bank card. */
export function card(stage: Stage): void {
  const { random, face } = stage;
  // ISO/IEC 7810 ID-1: 85.6 by 54 mm, by a face width of 140 mm.
  const scale = random.uniform(0.9, 1.4) * face.widthPx;
  const [width, height] = [0.61 * scale, 0.386 * scale];
  const place = anyPlace(stage, { tiltRad: 0.3 });
  const context = stage.add({ shadow: 0.4 });
  const body = put(bent(width, height, 0), place);
  const cloth = anyCloth(random, ['plain', 'plain', 'photo', 'stripes']);
  within(context, body, () => {
    paintCloth(context, boundsOf(body), { ...cloth, colour: mixed(cloth.colour, [255, 255, 255], 0.4) }, stage);
    const [a, b] = put(
      [
        { x: -width * 0.42, y: -height * 0.25 },
        { x: -width * 0.16, y: height * 0.3 },
      ],
      place,
    );
    if (a && b) paintPatch(context, boundsOf([a, b]), stage);
    textLines(context, { ...stage }, { ...place, at: put([{ x: width * 0.18, y: 0 }], place)[0] ?? place.at }, [
      width * 0.6,
      height * 0.9,
    ]);
  });
  stroke(context, body, { style: 'rgba(255,255,255,0.5)', widthPx: 0.8, closed: true });
  if (random.chance(0.5)) holdFromSide(stage, place, { halfPx: width / 2, downPx: height * 0.3 });
}

/** A coloured note that sticks to the skin. */
export function stickyNote(stage: Stage): void {
  const { random, face } = stage;
  const side = random.uniform(0.4, 0.62) * face.widthPx;
  const place = anyPlace(stage, { tiltRad: 0.2 });
  const context = stage.add({ shadow: 0.4 });
  const sheet = put(bent(side, side * random.uniform(0.9, 1.1), side * random.normal(0, 0.02)), place);
  fill(
    context,
    sheet,
    css(
      random.pick<Colour>([
        [250, 235, 110],
        [255, 150, 190],
        [160, 230, 150],
        [130, 200, 245],
        [255, 180, 90],
      ]),
    ),
  );
  if (random.chance(0.6)) within(context, sheet, () => textLines(context, stage, place, [side, side]));
}
