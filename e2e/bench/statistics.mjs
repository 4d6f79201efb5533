/**
 * The value below which this share of the values lies (nearest rank).
 * @param {readonly number[]} values
 * @param {number} share 0..1
 */
export function quantile(values, share) {
  if (values.length === 0) throw new RangeError('There is no quantile of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[rank] ?? Number.NaN;
}
