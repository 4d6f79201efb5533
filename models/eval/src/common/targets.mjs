import { percent, range } from './table.mjs';

/**
 * What a figure has to be.
 * @typedef {{ readonly atLeast: number } | { readonly atMost: number }} Limit
 *
 * A figure with its interval.
 * @typedef {object} Measured
 * @property {number} n
 * @property {number | null} share
 * @property {readonly [number, number]} interval
 */

/** The heads of `targetRow`. */
export const TARGET_HEAD = Object.freeze(['what', 'asked', 'samples', 'measured', '95 % interval', 'holds']);

/**
 * Whether a figure holds its limit, and whether the data can tell: with the whole interval on one side it can.
 * @param {Measured} measured
 * @param {Limit} limit
 */
export function verdict({ n, share, interval: [low, high] }, limit) {
  if (n === 0 || share === null) return 'no data';
  const [held, certain] =
    'atLeast' in limit
      ? [share >= limit.atLeast, low >= limit.atLeast || high < limit.atLeast]
      : [share <= limit.atMost, high <= limit.atMost || low > limit.atMost];
  return `${held ? 'yes' : 'no'}${certain ? '' : ', but too few samples to be sure'}`;
}

/** What is asked of one figure, and what was measured. @type {(what: string, measured: Measured, limit: Limit, written?: (value: number | null) => string) => readonly string[]} */
export function targetRow(what, measured, limit, written = percent) {
  const asked = 'atLeast' in limit ? `at least ${written(limit.atLeast)}` : `at most ${written(limit.atMost)}`;
  const { n, share } = measured;
  return [what, asked, String(n), written(share), range(measured, written), verdict(measured, limit)];
}

/** The same of a figure without an interval. @type {(what: string, n: number, value: number | null, atMost: number, unit: string) => readonly string[]} */
export function valueRow(what, n, value, atMost, unit) {
  const holds = value === null ? 'no data' : value <= atMost ? 'yes' : 'no';
  const measured = value === null ? '–' : `${Number(value.toFixed(1))} ${unit}`;
  return [what, `at most ${atMost} ${unit}`, String(n), measured, '–', holds];
}
