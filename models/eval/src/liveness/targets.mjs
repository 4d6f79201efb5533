import { percent } from '../common/table.mjs';
import { score } from './clip-tables.mjs';

/**
 * @typedef {import('../common/figure.mjs').Figures} Figures
 *
 * What the project asks of one figure.
 * @typedef {object} Target
 * @property {string} what
 * @property {string} figure
 * @property {(value: number | null) => string} written
 * @property {number} [atLeast]
 * @property {number} [atMost]
 */

/** @param {number | null} value */
const inMs = (value) => (value === null ? '–' : `${value} ms`);

/** @type {readonly Target[]} */
const TARGETS = [
  { what: 'single frames: AUC', figure: 'auc_frame', written: score, atLeast: 0.995 },
  { what: 'live clips refused', figure: 'bpcer', written: percent, atMost: 0 },
  {
    what: 'live clips made dark, noisy or blurred (4 px) that are live or guided',
    ...{ figure: 'sweep_spared', written: percent, atLeast: 0.95 },
  },
  {
    what: 'simulated attacks without edges that pass a challenge',
    ...{ figure: 'sim_edgeless_apcer', written: percent, atMost: 0.05 },
  },
  { what: 'actors refused by a challenge', figure: 'sim_bpcer', written: percent, atMost: 0.05 },
  {
    what: 'live clips with enough movement that geometry takes for no head',
    ...{ figure: 'geometry_bpcer', written: percent, atMost: 0.05 },
  },
  { what: 'from a good pose to the decision, median', figure: 'decision_ms_p50', written: inMs, atMost: 1_500 },
  { what: 'the same with a challenge', figure: 'sim_challenge_ms_p50', written: inMs, atMost: 8_000 },
];

/** @type {(value: number | null, target: Target) => string} */
function verdict(value, { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }) {
  if (value === null) return 'no data';
  return value >= atLeast && value <= atMost ? 'yes' : 'no';
}

/** @param {Target} target */
const asked = ({ written, atLeast, atMost }) =>
  atLeast === undefined ? `at most ${written(atMost ?? null)}` : `at least ${written(atLeast)}`;

/** What is asked and what was measured. @param {Figures} figures @returns {import('../common/table.mjs').Table} */
export function targetsTable(figures) {
  const { clips_right: right = 0, clips_total: total = 0 } = figures;
  const holds = total === 0 ? 'no data' : right === total ? 'yes' : 'no';
  return {
    title: 'What is asked, and what was measured',
    head: ['what', 'asked', 'samples', 'measured', 'holds'],
    rows: [
      ['clips judged right', 'all', String(total), String(right), holds],
      ...TARGETS.map((target) => {
        const value = figures[target.figure] ?? null;
        const n = String(figures[`${target.figure}_n`] ?? 0);
        return [target.what, asked(target), n, target.written(value), verdict(value, target)];
      }),
    ],
  };
}
