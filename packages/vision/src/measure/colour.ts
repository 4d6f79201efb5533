/** sRGB bytes made linear, 0..1. */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => linearOf(byte));

/** The red, green and blue of a colour as sRGB, 0..255; a mean of pixels need not be whole. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** The two colour axes of CIELAB: a from green to red, b from blue to yellow. Grey is 0, 0. */
export interface ColourAxes {
  readonly a: number;
  readonly b: number;
}

/** An sRGB byte made linear, 0..1. */
export function linear(byte: number): number {
  return LINEAR[byte] ?? 0;
}

/** OFIQ's luminance as a byte: linear light with the weights of Rec. 709, rounded. */
export function luminanceByte(red: number, green: number, blue: number): number {
  return Math.floor((0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)) * 255 + 0.5);
}

/** The CIELAB axes of a colour as OFIQ takes them: white is that of D50, as in ICC profiles. */
export function colourAxes({ red, green, blue }: Colour): ColourAxes {
  const [r, g, b] = [linearOf(red), linearOf(green), linearOf(blue)];
  const x = labCurve((0.43605 * r + 0.38508 * g + 0.14309 * b) / 0.964221);
  const y = labCurve(0.22249 * r + 0.71689 * g + 0.06062 * b);
  const z = labCurve((0.01393 * r + 0.0971 * g + 0.71419 * b) / 0.825211);
  return { a: 500 * (x - y), b: 200 * (y - z) };
}

function linearOf(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** CIE's curve of lightness. Its slope near black is 24389/27; OFIQ has 24289, which is kept so that its values come out. */
function labCurve(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : ((24289 / 27) * value + 16) / 116;
}
