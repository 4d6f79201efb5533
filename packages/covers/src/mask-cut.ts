import { type Cloth, paintCloth } from './cloth.js';
import { type Colour, css, lit } from './colour.js';
import { foldShade } from './folds.js';
import { along, between, boundsOf, type Point, smooth } from './geometry.js';
import { gradient, overlay, stroke, within } from './paint.js';
import type { Context } from './picture.js';
import type { Stage } from './stage.js';

/** The edges of a mask, each from the image's left to its right. */
interface Cut {
  readonly top: readonly Point[];
  readonly low: readonly Point[];
}

/** Where the top edge runs: over the nose, below it, or below the lip. */
export type Height = 'nose' | 'lip' | 'chin';

/** Landmarks of the upper edge from the image's left cheek to the right one (MediaPipe face mesh). */
const TOP = { nose: [123, 118, 196, 347, 352], lip: [147, 205, 2, 425, 376], chin: [192, 43, 18, 273, 416] } as const;

const LOW = [172, 149, 152, 378, 397] as const;

function cutOf({ face, random }: Stage, height: Height): Cut {
  const lift = height === 'nose' ? random.uniform(-0.05, 0.07) : random.normal(0, 0.02);
  const side = random.normal(0, 0.02);
  const wide = random.uniform(-0.015, 0.04);
  const top = TOP[height].map((index, at) =>
    face.from(face.at(index), (at - 2) * wide * 0.5, (at === 2 ? lift : lift * 0.6 + side) + Math.abs(at - 2) * 0.004),
  );
  const drop = random.uniform(0, 0.09);
  const low = LOW.map((index, at) =>
    face.from(face.at(index), (at - 2) * wide * 0.5, at === 2 ? drop + 0.02 : drop * 0.6),
  );
  return { top: smooth(top), low: smooth(low) };
}

/** The outline of a mask. */
export const outlineOf = ({ top, low }: Cut): Point[] => [...top, ...[...low].reverse()];

/** A line between the two edges. */
export const level = ({ top, low }: Cut, t: number): Point[] =>
  Array.from({ length: 21 }, (_, index) => {
    const at = index / 20;
    const bulge = Math.sin(at * Math.PI);
    const point = between(along(top, at), along(low, at), t);
    return { x: point.x, y: point.y + bulge * (along(low, 0.5).y - along(top, 0.5).y) * 0.04 * Math.sin(t * Math.PI) };
  });

/** Ribbons or bands to the ears that the camera can see. */
function drawLoops(context: Context, { face, random }: Stage, { top, low }: Cut, colour: Colour): void {
  const widthPx = face.widthPx * random.uniform(0.012, 0.03);
  for (const side of [-1, 1] as const) {
    if (side * face.turn > 0.45) continue;
    const ear = face.from(face.at(side < 0 ? 234 : 454), side * 0.035, random.normal(-0.06, 0.02));
    const lobe = face.from(face.at(side < 0 ? 93 : 323), side * 0.03, random.normal(0.04, 0.02));
    const from = along(top, side < 0 ? 0.02 : 0.98);
    const to = along(low, side < 0 ? 0.02 : 0.98);
    stroke(context, smooth([from, between(from, ear, 0.6), ear], { steps: 4 }), { style: css(colour), widthPx });
    stroke(context, smooth([to, between(to, lobe, 0.6), lobe], { steps: 4 }), {
      style: css(lit(colour, 0.92)),
      widthPx,
    });
  }
}

/** The bulge of nose and chin: bright in the middle, darker to the sides and below. */
export function drawBulge(
  context: OffscreenCanvasRenderingContext2D,
  { face, look }: Stage,
  cut: Cut,
  strength: number,
): void {
  const outline = outlineOf(cut);
  const box = boundsOf(outline);
  const [left, right] = [
    { x: box.left, y: 0 },
    { x: box.right, y: 0 },
  ];
  const nose = between(face.at(1), face.at(13), 0.3);
  const middle = Math.max(
    0.2,
    Math.min(0.8, (nose.x - box.left) / Math.max(1, box.right - box.left) + look.light.x * 0.08),
  );
  within(context, outline, () => {
    context.fillStyle = gradient(context, left, right, [
      [0, `rgba(0,0,0,${strength})`],
      [middle * 0.6, `rgba(0,0,0,${strength * 0.25})`],
      [middle, `rgba(255,255,255,${strength * 0.3})`],
      [1 - (1 - middle) * 0.6, `rgba(0,0,0,${strength * 0.25})`],
      [1, `rgba(0,0,0,${strength})`],
    ]);
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    context.fillStyle = gradient(context, { x: 0, y: box.top }, { x: 0, y: box.bottom }, [
      [0, 'rgba(255,255,255,0.08)'],
      [0.55, 'rgba(0,0,0,0)'],
      [1, `rgba(0,0,0,${strength * 1.2})`],
    ]);
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}

/** Wrinkles of the cloth. */
export function drawFolds(
  context: OffscreenCanvasRenderingContext2D,
  { random }: Stage,
  cut: Cut,
  depth: number,
): void {
  const box = boundsOf(outlineOf(cut));
  const folds = foldShade(random, { angleRad: random.normal(0, 0.35), count: random.whole(3, 7), depth });
  overlay(context, () => {
    context.globalCompositeOperation = 'hard-light';
    context.drawImage(folds, box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}

/** A fold or seam: a dark line with a light one beside it. */
export function seam(context: Context, line: readonly Point[], widthPx: number, strength: number): void {
  const shifted = line.map(({ x, y }) => ({ x, y: y - widthPx * 0.9 }));
  stroke(context, shifted, { style: `rgba(255,255,255,${strength * 0.7})`, widthPx });
  stroke(context, line, { style: `rgba(0,0,0,${strength})`, widthPx });
}

/** A layer with the bands and the cloth of a mask. */
export function startMask(
  stage: Stage,
  height: Height,
  cloth: Cloth,
  loops: Colour,
): { context: OffscreenCanvasRenderingContext2D; cut: Cut } {
  const context = stage.add({ shadow: 0.35 });
  const cut = cutOf(stage, height);
  drawLoops(context, stage, cut, loops);
  const outline = outlineOf(cut);
  within(context, outline, () => paintCloth(context, boundsOf(outline), cloth, stage));
  return { context, cut };
}

/** A seam from the nose to the chin. */
export function drawMiddleSeam(context: Context, { face }: Stage, { top, low }: Cut): void {
  const line = smooth([along(top, 0.5), face.at(0), along(low, 0.5)]).map(({ x, y }) => ({
    x: x + face.turn * face.widthPx * 0.04,
    y,
  }));
  const widthPx = face.widthPx * 0.012;
  stroke(
    context,
    line.map(({ x, y }) => ({ x: x - widthPx, y })),
    { style: 'rgba(255,255,255,0.18)', widthPx },
  );
  stroke(context, line, { style: 'rgba(0,0,0,0.3)', widthPx });
}
