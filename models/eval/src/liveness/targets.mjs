import { quantile, shareOf } from '../common/statistics.mjs';
import { score } from '../common/table.mjs';
import { TARGET_HEAD, targetRow, valueRow } from '../common/targets.mjs';
import { challengeTimes, edgeless, passes, people } from './acted.mjs';
import { geometryErrors } from './geometry.mjs';
import { frameRanking, isRight, presentationErrors, sparedOf } from './judgements.mjs';
import { speedOf } from './performance.mjs';
import { presentations } from './record.mjs';

/** What is asked and what was measured. @param {import('./figures.mjs').Measured} measured @returns {import('../common/table.mjs').Table} */
export function targetsTable({ samples, sweep, acts }) {
  const { value, live, attacks, interval } = frameRanking(samples).auc;
  const { decisions, decisionP50 } = speedOf(samples);
  const times = challengeTimes(acts);
  const refused = shareOf(people(acts), (act) => !passes(act));
  return {
    title: 'What is asked, and what was measured',
    head: TARGET_HEAD,
    rows: [
      targetRow('clips judged right', shareOf(presentations(samples), isRight), { atLeast: 1 }),
      targetRow('single frames: AUC', { n: live + attacks, share: value, interval }, { atLeast: 0.995 }, score),
      targetRow('live clips refused', presentationErrors(samples).bpcer, { atMost: 0 }),
      targetRow('live clips made dark, noisy or blurred (4 px), live or guided', sparedOf(sweep), { atLeast: 0.95 }),
      targetRow('simulated attacks without edges that pass', shareOf(edgeless(acts), passes), { atMost: 0.05 }),
      targetRow('actors refused by a challenge', refused, { atMost: 0.05 }),
      targetRow('live clips that move enough and are taken for no head', geometryErrors(samples), { atMost: 0.05 }),
      valueRow('from a good pose to the decision, median', decisions, decisionP50, 1_500, 'ms'),
      valueRow('the same with a challenge', times.length, quantile(times, 0.5), 8_000, 'ms'),
    ],
  };
}
