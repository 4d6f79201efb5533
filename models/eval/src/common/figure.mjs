/** @typedef {Readonly<Record<string, number | null>>} Figures `null` where there were no samples */

/** @type {(value: number | null, digits: number) => number | null} */
export const rounded = (value, digits) => (value === null ? null : Number(value.toFixed(digits)));

/** A share under a name, and the number of its samples. @type {(key: string, share: import('./statistics.mjs').Share) => Figures} */
export const shareFigure = (key, { share, n }) => ({ [key]: rounded(share, 4), [`${key}_n`]: n });

/** A name as a part of a figure's name. @param {string} name */
export const keyOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
