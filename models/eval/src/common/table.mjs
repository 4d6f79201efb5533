/**
 * @typedef {object} Table
 * @property {string} title
 * @property {readonly string[]} head
 * @property {readonly (readonly string[])[]} rows
 */

/** @param {number | null} value a share, 0..1 */
export const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

/** @param {number | null} value */
export const score = (value) => (value === null ? '–' : value.toFixed(3));

/** @param {number | null} value */
export const decimal = (value) => (value === null ? '–' : value.toFixed(1));

/**
 * From where to where an interval reaches; a dash where nothing was measured.
 * @param {{ readonly n: number, readonly interval: readonly [number, number] }} measured
 * @param {(value: number) => string} written
 */
export const range = ({ n, interval: [low, high] }, written) => (n === 0 ? '–' : `${written(low)} to ${written(high)}`);

/** The heads of `shareCells`. @param {string} hits what a hit is */
export const shareHeads = (hits) => ['samples', hits, 'share', '95 % interval'];

/** @param {import('./statistics.mjs').Share} share */
export const shareCells = (share) => [String(share.n), String(share.hits), percent(share.share), range(share, percent)];
