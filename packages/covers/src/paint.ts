import { type Point, smooth } from './geometry.js';
import { type Context, canvasOf } from './picture.js';

/** Begins a path along some points. */
export function trace(context: Context, points: readonly Point[], { closed = true } = {}): void {
  context.beginPath();
  points.forEach(({ x, y }, index) => {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  if (closed) context.closePath();
}

/** Fills a polygon. */
export function fill(context: Context, points: readonly Point[], style: string | CanvasGradient | CanvasPattern): void {
  trace(context, points);
  context.fillStyle = style;
  context.fill();
}

/** Draws a line. */
export function stroke(
  context: Context,
  points: readonly Point[],
  {
    style,
    widthPx,
    closed = false,
  }: { readonly style: string | CanvasGradient; readonly widthPx: number; readonly closed?: boolean },
): void {
  trace(context, points, { closed });
  context.strokeStyle = style;
  context.lineWidth = widthPx;
  context.stroke();
}

/** Paints only inside a polygon. */
export function within(context: Context, points: readonly Point[], paint: () => void): void {
  context.save();
  trace(context, points);
  context.clip();
  paint();
  context.restore();
}

/** Takes away what a layer shows inside a polygon. */
export function cutOut(context: Context, points: readonly Point[]): void {
  context.save();
  context.globalCompositeOperation = 'destination-out';
  fill(context, points, 'black');
  context.restore();
}

/** A gradient between two places. */
export function gradient(
  context: Context,
  from: Point,
  to: Point,
  stops: readonly (readonly [number, string])[],
): CanvasGradient {
  const made = context.createLinearGradient(from.x, from.y, to.x, to.y);
  for (const [offset, colour] of stops) made.addColorStop(Math.max(0, Math.min(1, offset)), colour);
  return made;
}

/** A soft round spot. */
export function spot(
  context: Context,
  centre: Point,
  { radiusPx, colour, clear }: { readonly radiusPx: number; readonly colour: string; readonly clear: string },
): void {
  const made = context.createRadialGradient(centre.x, centre.y, 0, centre.x, centre.y, radiusPx);
  made.addColorStop(0, colour);
  made.addColorStop(1, clear);
  context.fillStyle = made;
  context.fillRect(centre.x - radiusPx, centre.y - radiusPx, radiusPx * 2, radiusPx * 2);
}

/** The outline of an ellipse. */
export function ellipse(centre: Point, radiusX: number, radiusY: number, angleRad = 0, count = 40): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const at = (index / count) * 2 * Math.PI;
    const [x, y] = [Math.cos(at) * radiusX, Math.sin(at) * radiusY];
    return {
      x: centre.x + x * Math.cos(angleRad) - y * Math.sin(angleRad),
      y: centre.y + x * Math.sin(angleRad) + y * Math.cos(angleRad),
    };
  });
}

/** A rectangle with round corners, as seen from straight above. */
export function roundedBox(width: number, height: number, radius: number): Point[] {
  const corners = [
    { x: width / 2 - radius, y: height / 2 - radius, from: 0 },
    { x: -width / 2 + radius, y: height / 2 - radius, from: 1 },
    { x: -width / 2 + radius, y: -height / 2 + radius, from: 2 },
    { x: width / 2 - radius, y: -height / 2 + radius, from: 3 },
  ];
  return corners.flatMap(({ x, y, from }) =>
    Array.from({ length: 6 }, (_, step) => {
      const angle = (from + step / 5) * (Math.PI / 2);
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    }),
  );
}

/** Paints over what a layer already shows and nowhere else, with any blend mode. */
export function overlay(context: OffscreenCanvasRenderingContext2D, paint: () => void): void {
  const { canvas } = context;
  const before = canvasOf(canvas.width, canvas.height);
  before.context.drawImage(canvas, 0, 0);
  context.save();
  paint();
  context.restore();
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'destination-in';
  context.drawImage(before.canvas, 0, 0);
  context.restore();
}

/** A closed smooth outline. */
export const closedCurve = (points: readonly Point[], steps = 7): Point[] => smooth(points, { closed: true, steps });
