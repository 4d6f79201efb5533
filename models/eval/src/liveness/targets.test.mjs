import { expect, it } from 'vitest';
import { targetsTable } from './targets.mjs';

/** @param {import('../common/figure.mjs').Figures} figures */
const holdsOf = (figures) => Object.fromEntries(targetsTable(figures).rows.map((row) => [row[0], row.at(-1)]));

it('holds what is at its limit or better, and what nobody measured does not hold', () => {
  const good = { clips_right: 12, clips_total: 12, auc_frame: 0.995, sim_bpcer: 0.05, decision_ms_p50: 1_500 };
  expect(holdsOf(good)).toMatchObject({
    'clips judged right': 'yes',
    'single frames: AUC': 'yes',
    'actors refused by a challenge': 'yes',
    'from a good pose to the decision, median': 'yes',
    'live clips refused': 'no data',
  });
  const bad = { clips_right: 11, clips_total: 12, auc_frame: 0.994, sim_bpcer: 0.051, bpcer: 0.001 };
  const { 'the same with a challenge': _unmeasured, ...held } = holdsOf(bad);
  expect(held).toMatchObject({
    'clips judged right': 'no',
    'single frames: AUC': 'no',
    'actors refused by a challenge': 'no',
    'live clips refused': 'no',
  });
});

it('of no clips none is judged right', () => {
  expect(holdsOf({ clips_right: 0, clips_total: 0 })['clips judged right']).toBe('no data');
});
