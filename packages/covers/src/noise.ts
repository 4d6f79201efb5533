import type { Random } from './random.js';

const GRID = 32;

/** Smooth noise from -1 to 1 that comes again only after 32 steps. */
export function valueNoise(random: Random): (x: number, y: number) => number {
  const values = Float32Array.from({ length: GRID * GRID }, () => random.uniform(-1, 1));
  const value = (column: number, row: number): number => values[(row & (GRID - 1)) * GRID + (column & (GRID - 1))] ?? 0;
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [tx, ty] = [x - column, y - row];
    const [sx, sy] = [tx * tx * (3 - 2 * tx), ty * ty * (3 - 2 * ty)];
    const top = value(column, row) * (1 - sx) + value(column + 1, row) * sx;
    const low = value(column, row + 1) * (1 - sx) + value(column + 1, row + 1) * sx;
    return top * (1 - sy) + low * sy;
  };
}
