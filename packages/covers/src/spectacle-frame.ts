import { anyColour, type Colour, css, lit, mixed } from './colour.js';
import { boundsOf } from './geometry.js';
import type { Spectacles } from './lenses.js';
import { gradient, stroke } from './paint.js';
import type { Context } from './picture.js';
import type { Random } from './random.js';

interface Frame {
  readonly colour: Colour;
  /** Of the rim, in half eye distances; 0 is rimless. */
  readonly width: number;
}

/** A frame of metal or of plastic. */
export function anyFrame(random: Random, rimless: boolean): Frame {
  const metal = random.chance(0.4);
  const colour = metal
    ? random.pick<Colour>([
        [190, 165, 95],
        [150, 150, 155],
        [60, 60, 62],
        [200, 150, 130],
      ])
    : random.pick<Colour>([
        [16, 16, 18],
        [30, 26, 24],
        [70, 42, 26],
        [115, 75, 40],
        [225, 222, 215],
        anyColour(random),
      ]);
  return { colour, width: rimless ? 0 : metal ? random.uniform(0.03, 0.07) : random.uniform(0.07, 0.2) };
}

/** Draws temples, bridge and rims. */
export function drawFrame(
  context: Context,
  { lenses, bridge, temples, unitPx }: Spectacles,
  { colour, width }: Frame,
): void {
  const thin = Math.max(0.045, width * 0.7) * unitPx;
  for (const temple of temples) {
    stroke(context, temple, { style: css(lit(colour, 0.7)), widthPx: Math.max(thin, width * unitPx * 1.2) });
  }
  stroke(context, bridge, { style: css(colour), widthPx: thin });
  if (width === 0) return;
  for (const lens of lenses) {
    stroke(context, lens, { style: css(lit(colour, 0.75)), widthPx: width * unitPx, closed: true });
    const box = boundsOf(lens);
    const shine = gradient(context, { x: box.left, y: box.top }, { x: box.right, y: box.bottom }, [
      [0, css(mixed(colour, [255, 255, 255], 0.55))],
      [0.35, css(colour)],
      [1, css(lit(colour, 0.8))],
    ]);
    stroke(context, lens, { style: shine, widthPx: width * unitPx * 0.6, closed: true });
  }
}
