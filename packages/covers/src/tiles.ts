import { type Colour, css, lit, lumaOf } from './colour.js';
import type { Random } from './random.js';

/** A pattern that a cloth can have. */
export const PATTERNS = [
  'plain',
  'stripes',
  'checks',
  'dots',
  'heather',
  'knit',
  'flowers',
  'camouflage',
  'letters',
  'photo',
] as const;

/** The name of a pattern. */
export type PatternName = (typeof PATTERNS)[number];

/** Side of a pattern's tile, in its own pixels. */
export const TILE_PX = 96;

type Tile = (
  context: OffscreenCanvasRenderingContext2D,
  random: Random,
  colours: readonly [Colour, Colour, Colour],
) => void;

const stripes: Tile = (context, random, [, second, third]) => {
  const count = random.pick([2, 3, 4, 6, 8]);
  const step = TILE_PX / count;
  for (let index = 0; index < count; index += 1) {
    context.fillStyle = css(index % 2 ? second : third);
    context.fillRect(0, index * step, TILE_PX, step * 0.5);
  }
};

const checks: Tile = (context, random, [, second, third]) => {
  const count = random.pick([2, 3, 4, 6]);
  const step = TILE_PX / count;
  for (let index = 0; index < count; index += 1) {
    context.fillStyle = css(second, 0.5);
    context.fillRect(0, index * step, TILE_PX, step * 0.5);
    context.fillRect(index * step, 0, step * 0.5, TILE_PX);
    context.fillStyle = css(third, 0.6);
    context.fillRect(0, index * step + step * 0.7, TILE_PX, step * 0.06);
    context.fillRect(index * step + step * 0.7, 0, step * 0.06, TILE_PX);
  }
};

const dots: Tile = (context, random, [, second]) => {
  const count = random.pick([3, 4, 6]);
  const step = TILE_PX / count;
  context.fillStyle = css(second);
  for (let index = 0; index < count * count; index += 1) {
    const row = Math.floor(index / count);
    const x = ((index % count) + (row % 2 ? 0.75 : 0.25)) * step;
    context.beginPath();
    context.arc(x, (row + 0.5) * step, step * 0.2, 0, 7);
    context.fill();
  }
};

const heather: Tile = (context, random, [, second, third]) => {
  for (let index = 0; index < 260; index += 1) {
    context.fillStyle = css(random.chance(0.5) ? second : third, 0.25);
    context.fillRect(random.uniform(0, TILE_PX), random.uniform(0, TILE_PX), random.uniform(1, 6), 1);
  }
};

/** Columns of little V, as in a knitted scarf. */
const knit: Tile = (context, random, [first, second]) => {
  const count = random.pick([4, 6, 8]);
  const step = TILE_PX / count;
  const bands = random.chance(0.4);
  context.lineCap = 'round';
  for (let row = 0; row <= count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      const colour = bands && row % 4 < 2 ? second : first;
      const [x, y] = [(column + 0.5) * step, row * step];
      for (const [style, lift, wide] of [
        [css(lit(colour, 0.6)), 1.5, 0.42],
        [css(lit(colour, 1.1)), 0, 0.3],
      ] as const) {
        context.strokeStyle = style;
        context.lineWidth = step * wide;
        context.beginPath();
        context.moveTo(x - step * 0.35, y - step * 0.45 + lift);
        context.lineTo(x, y + step * 0.1 + lift);
        context.lineTo(x + step * 0.35, y - step * 0.45 + lift);
        context.stroke();
      }
    }
  }
};

const flowers: Tile = (context, random, [, second, third]) => {
  for (let index = 0; index < 9; index += 1) {
    const [x, y, radius] = [random.uniform(8, 88), random.uniform(8, 88), random.uniform(3, 8)];
    context.fillStyle = css(index % 3 ? second : third);
    for (let petal = 0; petal < 5; petal += 1) {
      context.beginPath();
      context.arc(x + Math.cos(petal * 1.26) * radius, y + Math.sin(petal * 1.26) * radius, radius * 0.62, 0, 7);
      context.fill();
    }
    context.fillStyle = css(index % 3 ? third : second);
    context.beginPath();
    context.arc(x, y, radius * 0.5, 0, 7);
    context.fill();
  }
};

const camouflage: Tile = (context, random, [, second, third]) => {
  for (let index = 0; index < 26; index += 1) {
    context.fillStyle = css(index % 2 ? second : third, 0.85);
    context.beginPath();
    context.ellipse(
      random.uniform(0, TILE_PX),
      random.uniform(0, TILE_PX),
      random.uniform(4, 17),
      random.uniform(3, 9),
      random.uniform(0, 3),
      0,
      7,
    );
    context.fill();
  }
};

/** Letters that mean nothing. */
export const anyWord = (random: Random, length = random.whole(2, 8)): string =>
  Array.from({ length }, () => String.fromCharCode(random.whole(65, 90))).join('');

const letters: Tile = (context, random, [first, second]) => {
  context.fillStyle = css(
    Math.abs(lumaOf(first) - lumaOf(second)) > 60 ? second : lumaOf(first) > 128 ? [20, 20, 20] : [240, 240, 240],
  );
  const size = random.pick([14, 22, 40]);
  context.font = `${random.pick(['bold ', '', 'italic '])}${size}px ${random.pick(['sans-serif', 'serif', 'monospace'])}`;
  for (let y = size; y < TILE_PX; y += size * random.uniform(1.2, 2)) {
    context.fillText(anyWord(random), random.uniform(0, 20), y);
  }
};

/** How the tile of each pattern is painted. */
export const TILES: Readonly<Record<Exclude<PatternName, 'plain' | 'photo'>, Tile>> = {
  stripes,
  checks,
  dots,
  heather,
  knit,
  flowers,
  camouflage,
  letters,
};
