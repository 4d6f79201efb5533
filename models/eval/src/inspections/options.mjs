import { parseArgs } from 'node:util';
import { COMMON_OPTIONS, fromWhereTheyAre, limitOf } from '../common/option-values.mjs';
import { labelHelp } from './labels.mjs';

/**
 * @typedef {object} Options
 * @property {string | null} data a folder of labelled pictures; `null` is the project's own
 * @property {boolean} json
 * @property {number} limit of pictures of a label, and of renders of a set
 * @property {boolean} report whether models/reports/inspections.md is written whatever the pictures are
 * @property {boolean} help
 */

export const HELP = `pnpm eval:inspections [--data DIR] [--json] [--limit N] [--report]

Measures how well each inspection works: the shipped pipeline, in Chromium, looks at labelled pictures and at renders of the
actor, and core's standard policy judges.

  --data DIR   pictures in DIR/LABEL/..., in place of the project's own test pictures (../shared/media)
  --json       figures as one JSON object
  --limit N    at most N pictures of each label, and N renders of each set
  --report     writes models/reports/inspections.md also where the data is not the default, or limited

Labels:
${labelHelp()}
`;

/**
 * Reads the command line; throws where it cannot be followed.
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({ args: [...args], options: COMMON_OPTIONS });
  const { data, json, limit, report, help } = values;
  return { data: fromWhereTheyAre(data), json, limit: limitOf(limit), report, help };
}
