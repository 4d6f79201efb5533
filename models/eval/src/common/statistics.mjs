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

/** @param {readonly number[]} values @returns {number | null} `null` of nothing */
export function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which this share of the values lies, by nearest rank; `null` of nothing. @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
