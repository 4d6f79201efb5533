import { wilson } from './wilson.mjs';

/**
 * How many of some samples are hits.
 * @typedef {object} Share
 * @property {number} n
 * @property {number} hits
 * @property {number | null} share 0..1; `null` where there are no samples
 * @property {readonly [number, number]} interval 95 %
 */

/**
 * @template Sample
 * @param {readonly Sample[]} samples
 * @param {(sample: Sample) => boolean} isHit
 * @returns {Share}
 */
export function shareOf(samples, isHit) {
  const n = samples.length;
  const hits = samples.filter(isHit).length;
  return { n, hits, share: n === 0 ? null : hits / n, interval: wilson(hits, n) };
}

/**
 * The 95 % interval of the mean of two shares that are measured apart: Newcombe's (1998) square and add of their own.
 * @param {Share} a
 * @param {Share} b
 * @returns {readonly [number, number]} 0..1; all of it where one has no samples
 */
export function meanInterval(a, b) {
  if (a.share === null || b.share === null) return [0, 1];
  const mean = (a.share + b.share) / 2;
  const reach = (/** @type {0 | 1} */ end) =>
    Math.hypot((a.share ?? 0) - a.interval[end], (b.share ?? 0) - b.interval[end]) / 2;
  return [mean - reach(0), mean + reach(1)];
}

/**
 * The item with the highest share; of equal ones that with the fewest samples; `null` where none has any.
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => Share} of
 * @returns {Item | null}
 */
export function worstOf(items, of) {
  const [worst] = items
    .filter((item) => of(item).share !== null)
    .sort((a, b) => (of(b).share ?? 0) - (of(a).share ?? 0) || of(a).n - of(b).n);
  return worst ?? null;
}

/** @param {readonly number[]} values @returns {number | null} `null` of nothing */
export function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which this share of the values lies, by nearest rank; `null` of nothing. @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
