import type { Point } from '@live-capture/nets';

/** The convex hull of points, in order around it. */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** One side of the hull: Andrew's monotone chain, without its last point. */
function chain(sorted: readonly Point[]): Point[] {
  const side: Point[] = [];
  for (const point of sorted) {
    for (let last = side.at(-1), before = side.at(-2); last && before; last = side.at(-1), before = side.at(-2)) {
      if ((last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x) > 0) break;
      side.pop();
    }
    side.push(point);
  }
  side.pop();
  return side;
}

/** A hull moved towards its centre by a factor. */
export function shrunk(hull: readonly Point[], factor: number): readonly Point[] {
  const centre = { x: mean(hull.map(({ x }) => x)), y: mean(hull.map(({ y }) => y)) };
  return hull.map(({ x, y }) => ({ x: centre.x + (x - centre.x) * factor, y: centre.y + (y - centre.y) * factor }));
}

/** The first and last x inside a hull on the row y; `null` where the row misses it. */
export function rowOf(hull: readonly Point[], y: number): readonly [number, number] | null {
  let [left, right] = [Infinity, -Infinity];
  for (let i = 0; i < hull.length; i += 1) {
    const a = hull[i];
    const b = hull[(i + 1) % hull.length];
    if (!a || !b || a.y === b.y || y < Math.min(a.y, b.y) || y > Math.max(a.y, b.y)) continue;
    const x = a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return left <= right ? [left, right] : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
