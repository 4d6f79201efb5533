import type { Colour } from './colour.js';

/**
 * The intensity of the darker cheek over that of the brighter one, 0 (one is black) to 1 (equal), as ISO/IEC 39794-5
 * compares the zones of a face: mean sRGB values, all channels together.
 */
export function lightBalance(right: Colour, left: Colour): number {
  const [a, b] = [intensity(right), intensity(left)];
  return Math.max(a, b) > 0 ? Math.min(a, b) / Math.max(a, b) : 1;
}

function intensity({ red, green, blue }: Colour): number {
  return red + green + blue;
}
