import { parseArgs } from 'node:util';
import { COMMON_OPTIONS, fromWhereTheyAre, limitOf } from '../common/option-values.mjs';

/**
 * @typedef {object} Options
 * @property {string | null} data a folder of labelled clips; `null` is the project's own
 * @property {boolean} json
 * @property {number} limit of clips of a species
 * @property {number} every of how many frames one is looked at
 * @property {boolean} help
 */

export const HELP = `npm run -s eval:server -- [--data DIR] [--json] [--limit N] [--every N]

Measures how well the endpoint tells live people from replays: it looks at frames of clips as it would at uploads.

  --data DIR   clips in DIR/live/... and DIR/<species>/..., in place of the project's own (../shared/media)
  --json       figures as one JSON object
  --limit N    at most N clips of each species
  --every N    looks at every Nth frame alone

Clips are .mjpeg; others are left out and listed, and so are frames that cannot be read.
`;

/** @param {string} every */
function everyOf(every) {
  if (!/^[1-9]\d*$/.test(every)) throw new Error(`--every takes a number from 1, not "${every}".`);
  return Number(every);
}

/**
 * Reads the command line; throws where it cannot be followed.
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { report: _, ...common } = COMMON_OPTIONS;
  const options = { ...common, every: { type: /** @type {const} */ ('string'), default: '1' } };
  const { data, json, limit, every, help } = parseArgs({ args: [...args], options }).values;
  return { data: fromWhereTheyAre(data), json, limit: limitOf(limit), every: everyOf(every), help };
}
