import { type Colour, css, HAIR_TONES, lit, lumaOf, mixed } from './colour.js';
import { between, type Point, smooth } from './geometry.js';
import { fill, gradient, overlay, stroke } from './paint.js';
import type { Context } from './picture.js';
import type { Stage } from './stage.js';

/** The hair above the forehead if it is seen, else any. */
export function hairColour({ picture, face, random }: Stage): Colour {
  const { x, y } = face.from(face.at(10), random.normal(0, 0.1), -0.12);
  const inside = x >= 0 && y >= 0 && x < picture.canvas.width && y < picture.canvas.height;
  if (!inside || random.chance(0.35)) return random.pick(HAIR_TONES);
  const { data } = picture.getImageData(Math.floor(x), Math.floor(y), 1, 1);
  const seen: Colour = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
  // What is brighter than hair is a wall or a light.
  return lumaOf(seen) > 150 ? random.pick(HAIR_TONES) : mixed(seen, [30, 22, 18], 0.2);
}

/** One lock: where it starts, how it bends and where its strands come together. */
interface Lock {
  readonly root: Point;
  readonly middle: Point;
  readonly tip: Point;
  readonly widthPx: number;
  /** 0 ends in a point, 1 is as wide at the tip as at the root. */
  readonly blunt: number;
}

const aside = (point: Point, from: Point, to: Point, px: number): Point => {
  const length = Math.max(1e-3, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: point.x - ((to.y - from.y) / length) * px, y: point.y + ((to.x - from.x) / length) * px };
};

/** A dark body and lighter and darker strands on it. */
function drawLock(
  context: Context,
  { random, face }: Stage,
  { root, middle, tip, widthPx, blunt }: Lock,
  colour: Colour,
  strandCount: number,
): void {
  const line = (share: number): Point[] =>
    smooth(
      [
        aside(root, root, tip, share * widthPx),
        aside(middle, root, tip, share * widthPx * 0.85),
        aside(tip, root, tip, share * widthPx * blunt),
      ],
      { steps: 6 },
    );
  fill(context, [...line(-0.5), ...line(0.5).reverse()], css(lit(colour, 0.7)));
  const fine = face.widthPx * 0.011;
  for (let index = 0; index < strandCount; index += 1) {
    const share = random.uniform(-0.55, 0.55);
    const tone = Math.max(0.35, 0.95 - Math.abs(share) * 0.5 + random.normal(0, 0.2));
    const strand = line(share);
    stroke(context, strand.slice(0, random.whole(strand.length - 4, strand.length)), {
      style: css(lit(colour, tone * (random.chance(0.1) ? 1.4 : 1)), 0.7),
      widthPx: fine * random.uniform(0.5, 1.5),
    });
  }
}

/** Hair that shines where the head is round: a bright band across all locks. */
function shine(context: OffscreenCanvasRenderingContext2D, { face, random }: Stage, from: Point, to: Point): void {
  overlay(context, () => {
    context.globalCompositeOperation = 'soft-light';
    const at = random.uniform(0.25, 0.6);
    const bright = random.uniform(0.15, 0.7);
    context.fillStyle = gradient(context, from, to, [
      [0, 'rgba(0,0,0,0.35)'],
      [at - 0.18, 'rgba(0,0,0,0.1)'],
      [at, `rgba(255,255,255,${bright})`],
      [at + 0.2, 'rgba(0,0,0,0.1)'],
      [1, 'rgba(0,0,0,0.3)'],
    ]);
    const reach = face.widthPx * 3;
    context.fillRect(from.x - reach, from.y - reach, reach * 2, reach * 2);
  });
}

/** A fringe down to the brows or further. */
export function fringe(stage: Stage): void {
  const { face, random } = stage;
  const colour = hairColour(stage);
  const context = stage.add({ shadow: 0.45, shading: 0.8 });
  const depth = random.uniform(-0.42, -0.06);
  const slant = random.normal(0, 0.09);
  const part = random.normal(0, 0.9);
  const sweep = random.normal(0, 0.5);
  const side = random.uniform(0, 0.9);
  const blunt = random.uniform(0.1, 0.75);
  const count = random.whole(14, 30);
  const order = Array.from({ length: count }, (_, index) => (index / (count - 1)) * 2 - 1).sort(
    () => random.next() - 0.5,
  );
  for (const t of order) {
    const u = t * 2.1;
    const end = face.on(
      u + sweep * (1 - t * t) + random.normal(0, 0.08),
      depth + slant * u + Math.abs(t) ** 4 * side + random.normal(0, 0.07),
    );
    const root = face.from(face.on(part + (u - part) * 0.75, -1.05), 0, -0.34 + 0.07 * u * u * 0.5);
    const middle = face.from(between(root, end, 0.5), (u - part) * 0.045, -0.02);
    drawLock(context, stage, { root, middle, tip: end, widthPx: (face.widthPx * 2.6) / count, blunt }, colour, 9);
  }
  shine(context, stage, face.from(face.on(0, -1.05), 0, -0.34), face.on(0, depth));
}

/** Long hair that falls over one eye and cheek. */
export function sideHair(stage: Stage): void {
  const { face, random } = stage;
  const side = random.side();
  const colour = hairColour(stage);
  const context = stage.add({ shadow: 0.5, shading: 0.8 });
  const inner = random.uniform(0.1, 0.8);
  const length = random.uniform(0.9, 2.8);
  const wave = random.normal(0, 0.3);
  const count = random.whole(9, 18);
  const part = random.uniform(-0.9, 0.6);
  for (let index = count; index >= 0; index -= 1) {
    const t = index / count;
    const u = inner + (2.3 - inner) * t;
    const root = face.from(face.on(side * (part + (u - part) * 0.5), -1.1), 0, -0.3 + 0.1 * t);
    const middle = face.on(side * (u + 0.25 + wave + random.normal(0, 0.05)), -0.2 + length * 0.2);
    const tip = face.on(side * (u - wave * 0.6 + random.normal(0, 0.1)), length + random.normal(0, 0.12));
    drawLock(
      context,
      stage,
      { root, middle, tip, widthPx: (face.widthPx * 1.1) / count, blunt: random.uniform(0.2, 0.9) },
      colour,
      14,
    );
  }
  shine(context, stage, face.from(face.on(0, -1.05), 0, -0.3), face.on(0, length));
}

/** Single locks that a wind blew over the face. */
export function looseStrands(stage: Stage): void {
  const { face, random } = stage;
  const colour = hairColour(stage);
  const context = stage.add({ shadow: 0.35, shading: 0.8 });
  const locks = random.whole(3, 8);
  for (let lock = 0; lock < locks; lock += 1) {
    const u = random.side() * random.uniform(0, 1.3);
    const end = { u: u * 0.4 + random.normal(0, 0.8), v: random.uniform(0.1, 1.7) };
    const root = face.from(face.on(u, -1.1), 0, -0.25);
    const middle = face.on((u + end.u) / 2 + random.normal(0, 0.4), end.v * 0.4 - 0.5);
    drawLock(
      context,
      stage,
      {
        root,
        middle,
        tip: face.on(end.u, end.v),
        widthPx: face.widthPx * random.uniform(0.06, 0.18),
        blunt: random.uniform(0.05, 0.4),
      },
      colour,
      22,
    );
  }
}
