import { parseArgs } from 'node:util';
import { COMMON_OPTIONS, fromWhereTheyAre, limitOf } from '../common/option-values.mjs';

/** What can be measured beside the clips themselves, by name. */
export const PARTS = Object.freeze({
  sweep: 'the clips again, dark, bright, noisy, blurred, compressed and halved',
  human: 'the scores of @vladmandic/human on the same frames',
  actor: 'challenges: the actor, and attacks that it simulates',
});

/**
 * @typedef {keyof typeof PARTS} Part
 *
 * @typedef {object} Options
 * @property {string | null} data a folder of labelled clips; `null` is the project's own
 * @property {boolean} json
 * @property {number} limit of clips of a species, and of simulated presentations of a kind
 * @property {readonly Part[]} parts
 * @property {string | null} records a file for the measures of every frame
 * @property {boolean} report whether models/reports/liveness.md is written whatever the clips are
 * @property {boolean} help
 */

const partHelp = Object.entries(PARTS).map(([name, text]) => `  ${name.padEnd(12)} ${text}`);

export const HELP = `pnpm eval:liveness [--data DIR] [--json] [--limit N] [--parts PART,...] [--records FILE] [--report]

Measures how well liveness works: the shipped pipeline, in Chromium, looks at clips of live people and of attacks, and
core's session judges.

  --data DIR      clips in DIR/live/... and DIR/<species>/..., in place of the project's own (../shared/media)
  --json          figures as one JSON object
  --limit N       at most N clips of each species, and N simulated presentations of each kind
  --parts LIST    of what comes beside the clips these alone, parted by commas; none for nothing
  --records FILE  writes the measures of every frame, without pictures and landmarks
  --report        writes models/reports/liveness.md also where the data is not the default, or limited

Clips are .mjpeg (at 15 frames a second), video files, or pictures, which count as single frames.

Parts:
${partHelp.join('\n')}
`;

/** @param {string} name @returns {name is Part} */
const isPart = (name) => Object.hasOwn(PARTS, name);

/** @param {string | undefined} list @returns {readonly Part[]} */
function partsOf(list) {
  if (list === 'none') return [];
  return (list ?? Object.keys(PARTS).join(',')).split(',').map((name) => {
    if (isPart(name)) return name;
    throw new Error(`"${name}" is no part. Parts: ${Object.keys(PARTS).join(', ')}.`);
  });
}

/**
 * Reads the command line; throws where it cannot be followed.
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { ...COMMON_OPTIONS, parts: { type: 'string' }, records: { type: 'string' } },
  });
  const { data, json, limit, parts, records, report, help } = values;
  return {
    data: fromWhereTheyAre(data),
    json,
    limit: limitOf(limit),
    parts: partsOf(parts),
    records: fromWhereTheyAre(records),
    report,
    help,
  };
}
