/** Two-sided 95 % of a normal distribution. */
export const Z = 1.959964;

/**
 * The 95 % interval of a share by Wilson's score, which holds for few samples and for shares near 0 and 1.
 * @param {number} hits
 * @param {number} n
 * @returns {readonly [number, number]} 0..1; all of it where there are no samples
 */
export function wilson(hits, n) {
  if (n === 0) return [0, 1];
  const share = hits / n;
  const spread = Z ** 2 / n;
  const centre = share + spread / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  return [Math.max(0, (centre - half) / (1 + spread)), Math.min(1, (centre + half) / (1 + spread))];
}
