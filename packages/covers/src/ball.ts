import { type Colour, css, lit, mixed } from './colour.js';
import type { Point } from './geometry.js';
import { ellipse, fill } from './paint.js';
import type { Context } from './picture.js';

/** Light from the upper left on a ball. */
export function ball(context: Context, centre: Point, radius: number, colour: Colour, shine: number): void {
  const glow = context.createRadialGradient(
    centre.x - radius * 0.35,
    centre.y - radius * 0.4,
    radius * 0.05,
    centre.x,
    centre.y,
    radius,
  );
  glow.addColorStop(0, css(mixed(colour, [255, 255, 255], shine)));
  glow.addColorStop(0.35, css(colour));
  glow.addColorStop(0.85, css(lit(colour, 0.6)));
  glow.addColorStop(1, css(lit(colour, 0.42)));
  fill(context, ellipse(centre, radius, radius), glow);
}
