import type { Random } from './random.js';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A colour for the canvas. */
export const css = ([red, green, blue]: Colour, alpha = 1): string =>
  `rgba(${Math.round(red)},${Math.round(green)},${Math.round(blue)},${alpha.toFixed(3)})`;

/** The colour at share `t` of the way from a to b. */
export const mixed = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** A lighter (factor above 1) or darker colour. */
export const lit = (colour: Colour, factor: number): Colour => [
  Math.min(255, colour[0] * factor),
  Math.min(255, colour[1] * factor),
  Math.min(255, colour[2] * factor),
];

/** Rec. 709 luma, 0 to 255. */
export const lumaOf = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** A colour from hue (degrees), saturation and lightness (0 to 1). */
export function fromHsl(hueDeg: number, saturation: number, lightness: number): Colour {
  const channel = (n: number): number => {
    const k = (n + hueDeg / 30) % 12;
    const spread = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

const GREYS: readonly [Colour, ...Colour[]] = [
  [18, 18, 20],
  [35, 36, 40],
  [70, 72, 76],
  [120, 120, 122],
  [185, 185, 182],
  [232, 230, 225],
  [248, 248, 246],
];

/** The colour of some thing: a third black to white, the others of any hue, mostly muted. */
export function anyColour(random: Random): Colour {
  if (random.chance(0.33)) return random.pick(GREYS);
  const vivid = random.chance(0.4);
  return fromHsl(
    random.uniform(0, 360),
    vivid ? random.uniform(0.5, 0.95) : random.uniform(0.1, 0.5),
    random.uniform(0.15, 0.8),
  );
}

/** Skin from light to dark. */
export const SKIN_TONES: readonly [Colour, ...Colour[]] = [
  [245, 214, 194],
  [232, 190, 165],
  [214, 165, 136],
  [190, 139, 108],
  [160, 110, 82],
  [122, 80, 58],
  [88, 57, 43],
  [60, 40, 32],
];

/** Hair from black to grey. */
export const HAIR_TONES: readonly [Colour, ...Colour[]] = [
  [24, 20, 19],
  [38, 28, 24],
  [62, 42, 32],
  [95, 66, 46],
  [140, 100, 64],
  [185, 148, 98],
  [125, 58, 34],
  [150, 148, 145],
];
