/** sRGB bytes made linear, 0..1. */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** An sRGB byte made linear, 0..1. */
export function linear(byte: number): number {
  return LINEAR[byte] ?? 0;
}

/** OFIQ's luminance as a byte: linear light with the weights of Rec. 709, rounded. */
export function luminanceByte(red: number, green: number, blue: number): number {
  return Math.floor((0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)) * 255 + 0.5);
}

/** CIE 1976 chroma of an sRGB colour under D65: its distance from grey. */
export function chromaOf(red: number, green: number, blue: number): number {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = labCurve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = labCurve(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = labCurve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return Math.hypot(500 * (x - y), 200 * (y - z));
}

function labCurve(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
}
