/**
 * @typedef {object} Table
 * @property {string} title
 * @property {readonly string[]} head
 * @property {readonly (readonly string[])[]} rows
 */

/** @param {number | null} value a share, 0..1 */
export const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

/** @param {number | null} value */
export const decimal = (value) => (value === null ? '–' : value.toFixed(1));

/** The heads of `shareCells`. @param {string} hits what a hit is */
export const shareHeads = (hits) => ['samples', hits, 'share', '95 % interval'];

/** @param {import('./statistics.mjs').Share} share */
export const shareCells = ({ n, hits, share, interval: [low, high] }) => [
  String(n),
  String(hits),
  percent(share),
  n === 0 ? '–' : `${percent(low)} to ${percent(high)}`,
];
