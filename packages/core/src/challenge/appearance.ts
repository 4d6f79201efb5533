/** Red, green and blue lie side by side. */
const CHANNELS = 3;

/** Light and white balance taken away: what is left of each cell is how it differs from the face's mean colour. */
function pattern(appearance: Float32Array): Float32Array {
  const means = Array.from({ length: CHANNELS }, (_, channel) => {
    const values = appearance.filter((_value, i) => i % CHANNELS === channel);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  return appearance.map((value, i) => value - (means[i % CHANNELS] ?? 0));
}

function product(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/**
 * How much the colours of two faces differ: 0 where they are the same but for the light, 1 where they have nothing in
 * common, up to 2. `null` where one is unknown, or without any shade.
 */
export function appearanceChange(before: Float32Array | null, now: Float32Array | null): number | null {
  if (!before || !now) return null;
  const [a, b] = [pattern(before), pattern(now)];
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size > 0 ? 1 - product(a, b) / size : null;
}
