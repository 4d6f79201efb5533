/** A place in the picture, in pixels; x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point that lies at share `t` of the way from a to b. */
export const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/** The distance of two points. */
export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** A point turned about the origin. */
export const turned = ({ x, y }: Point, angleRad: number): Point => ({
  x: x * Math.cos(angleRad) - y * Math.sin(angleRad),
  y: x * Math.sin(angleRad) + y * Math.cos(angleRad),
});

/** The middle of some points. */
export function centreOf(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** A box with sides along the axes. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around some points. */
export function boundsOf(points: readonly Point[]): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}

/** Whether a point lies inside a polygon, by the even-odd rule. */
export function contains(polygon: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = polygon[polygon.length - 1];
  for (const corner of polygon) {
    if (
      before &&
      corner.y > y !== before.y > y &&
      x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x
    ) {
      inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** A polygon that grows or shrinks from its middle. */
export function scaled(points: readonly Point[], factor: number, about = centreOf(points)): Point[] {
  return points.map((point) => between(about, point, factor));
}

function catmullRom(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const axis = (p: number, q: number, r: number, s: number): number =>
    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
  return { x: axis(a.x, b.x, c.x, d.x), y: axis(a.y, b.y, c.y, d.y) };
}

/** A smooth line through all points, as many short steps. */
export function smooth(points: readonly Point[], { closed = false, steps = 7 } = {}): Point[] {
  const count = points.length;
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index));
    return points[wrapped] ?? { x: 0, y: 0 };
  };
  const line: Point[] = [];
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    for (let step = 0; step < steps; step += 1) {
      line.push(catmullRom(at(index - 1), at(index), at(index + 1), at(index + 2), step / steps));
    }
  }
  if (!closed) line.push(at(count - 1));
  return line;
}

/** The place at share `t` of a line, counted by its points. */
export function along(line: readonly Point[], t: number): Point {
  const index = Math.max(0, Math.min(1, t)) * (line.length - 1);
  const before = line[Math.floor(index)];
  const after = line[Math.ceil(index)];
  return before && after ? between(before, after, index % 1) : { x: 0, y: 0 };
}
