import { percent } from '../common/table.mjs';
import { score } from './clip-tables.mjs';

/** @typedef {import('../common/figure.mjs').Figures} Figures */

/** What the project asks of itself. @type {readonly (readonly [string, (figures: Figures) => readonly [asked: string, n: unknown, measured: string, holds: boolean | null]])[]} */
const ASKED = [
  [
    'clips judged right',
    (f) => ['all', f['clips_total'], String(f['clips_right']), holds(f['clips_right'], atLeast(f['clips_total'] ?? 0))],
  ],
  [
    'single frames: AUC',
    (f) => ['at least 0.995', f['auc_frame_n'], score(f['auc_frame'] ?? null), holds(f['auc_frame'], atLeast(0.995))],
  ],
  ['live clips refused', (f) => ['none', f['bpcer_n'], shown(f['bpcer']), holds(f['bpcer'], atMost(0))]],
  [
    'live clips, dark, noisy or blurred (4 px), live or guided',
    (f) => ['at least 95.0 %', f['sweep_spared_n'], shown(f['sweep_spared']), holds(f['sweep_spared'], atLeast(0.95))],
  ],
  [
    'simulated attacks without edges that pass a challenge',
    (f) => [
      'at most 5.0 %',
      f['sim_edgeless_apcer_n'],
      shown(f['sim_edgeless_apcer']),
      holds(f['sim_edgeless_apcer'], atMost(0.05)),
    ],
  ],
  [
    'actors refused by a challenge',
    (f) => ['at most 5.0 %', f['sim_bpcer_n'], shown(f['sim_bpcer']), holds(f['sim_bpcer'], atMost(0.05))],
  ],
  [
    'from a good pose to the decision, median',
    (f) => [
      'at most 1500 ms',
      f['decision_ms_p50_n'],
      inMs(f['decision_ms_p50']),
      holds(f['decision_ms_p50'], atMost(1_500)),
    ],
  ],
  [
    'the same with a challenge',
    (f) => [
      'at most 8000 ms',
      f['sim_challenge_ms_p50_n'],
      inMs(f['sim_challenge_ms_p50']),
      holds(f['sim_challenge_ms_p50'], atMost(8_000)),
    ],
  ],
];

const atLeast = (/** @type {number} */ limit) => (/** @type {number} */ value) => value >= limit;
const atMost = (/** @type {number} */ limit) => (/** @type {number} */ value) => value <= limit;

/** @type {(value: number | null | undefined, isHeld: (value: number) => boolean) => boolean | null} */
const holds = (value, isHeld) => (value == null ? null : isHeld(value));

/** @param {number | null | undefined} value */
const shown = (value) => percent(value ?? null);

/** @param {number | null | undefined} value */
const inMs = (value) => (value == null ? '–' : `${value} ms`);

/** What is asked and what was measured. @param {Figures} figures @returns {import('../common/table.mjs').Table} */
export function targetsTable(figures) {
  return {
    title: 'What is asked, and what was measured',
    head: ['what', 'asked', 'samples', 'measured', 'holds'],
    rows: ASKED.map(([what, of]) => {
      const [asked, n, measured, isHeld] = of(figures);
      return [what, asked, String(n ?? 0), measured, isHeld === null ? 'no data' : isHeld ? 'yes' : 'no'];
    }),
  };
}
