import { type Colour, colourAxes } from './colour.js';

/** OFIQ's range of skin on the axis from green to red, in CIELAB. */
const SKIN_A = { min: 5, max: 25 } as const;
/** And from blue to yellow. */
const SKIN_B = { min: 5, max: 35 } as const;
/** What OFIQ gives to skin on the green or on the blue side of grey. */
const COLD = 100;

/**
 * OFIQ NaturalColour, raw: how far the mean colour of both cheeks lies outside the colours of skin, in CIELAB; 0 inside.
 * A picture without any colour has 0, too: it is the grey-scale check that speaks of it.
 */
export function naturalColourDistance(right: Colour, left: Colour): number {
  const red = (right.red + left.red) / 2;
  const green = (right.green + left.green) / 2;
  const blue = (right.blue + left.blue) / 2;
  if (red === green && green === blue) return 0;
  const { a, b } = colourAxes({ red, green, blue });
  if (a < 0 || b < 0) return COLD;
  return Math.hypot(outside(a, SKIN_A), outside(b, SKIN_B));
}

function outside(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.max(0, min - value, value - max);
}
