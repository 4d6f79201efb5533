import { keyOf, rounded, shareFigure } from '../common/figure.mjs';
import { shareOf } from '../common/statistics.mjs';
import { actedFigures } from './acted.mjs';
import { LIVE } from './clips.mjs';
import { SWEEP } from './degradations.mjs';
import { geometryErrors } from './geometry.mjs';
import { humanRankings } from './human.mjs';
import {
  frameErrors,
  frameRanking,
  isRight,
  isSpared,
  presentationErrors,
  presentationRanking,
  sparedOf,
} from './judgements.mjs';
import { speedOf } from './performance.mjs';
import { presentations } from './record.mjs';

/**
 * @typedef {import('../common/figure.mjs').Figures} Figures
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('./pad.mjs').PadErrors} PadErrors
 * @typedef {import('./ranking.mjs').Ranking} Ranking
 *
 * @typedef {object} Measured
 * @property {readonly Sample[]} samples the clips as they are
 * @property {readonly Sample[]} sweep the same made worse
 * @property {readonly import('./human.mjs').HumanFrame[]} human
 * @property {readonly import('./measure.mjs').Acted[]} acts
 * @property {import('@live-capture/core').CapturePolicy} policy whose thresholds hold for single frames
 */

/** @type {(errors: PadErrors, ending: string) => Figures} */
function errorFigures({ species, worst, bpcer, bpnrr, acer }, ending) {
  return {
    ...shareFigure(`apcer_worst${ending}`, worst?.apcer ?? shareOf([], () => false)),
    ...shareFigure(`bpcer${ending}`, bpcer),
    ...shareFigure(`bpnrr${ending}`, bpnrr),
    [`acer${ending}`]: rounded(acer.value, 4),
    ...Object.assign({}, ...species.map(({ name, apcer }) => shareFigure(`apcer_${keyOf(name)}${ending}`, apcer))),
  };
}

/** @type {(key: string, ranking: Ranking) => Figures} */
const rankingFigure = (key, { value, live, attacks }) => ({ [key]: rounded(value, 4), [`${key}_n`]: live + attacks });

/** @type {(sweep: readonly Sample[]) => Figures} */
function sweepFigures(sweep) {
  const live = presentations(sweep).filter(({ species }) => species === LIVE);
  const spared = SWEEP.map((name) =>
    shareFigure(
      `sweep_${name}_spared`,
      shareOf(
        live.filter(({ degradation }) => degradation === name),
        isSpared,
      ),
    ),
  );
  return { ...shareFigure('sweep_spared', sparedOf(sweep)), ...Object.assign({}, ...spared) };
}

/** @type {(samples: readonly Sample[]) => Figures} */
function speedFigures(samples) {
  const { decisions, decisionP50, decisionP95, frameP50 } = speedOf(samples);
  return {
    decision_ms_p50: rounded(decisionP50, 0),
    decision_ms_p50_n: decisions,
    decision_ms_p95: rounded(decisionP95, 0),
    frame_ms_p50: rounded(frameP50, 1),
  };
}

/**
 * Everything that was measured, as numbers by name: shares 0..1, each with its number of samples under `<name>_n`.
 * @param {Measured} measured
 * @returns {Figures}
 */
export function figuresOf({ samples, sweep, human, acts, policy }) {
  const clips = presentations(samples);
  const [frame, clip] = [frameRanking(samples), presentationRanking(samples)];
  const { antispoof, liveness, best } = humanRankings(human);
  return {
    ...errorFigures(presentationErrors(samples), ''),
    ...errorFigures(frameErrors(samples, policy), '_frame'),
    ...rankingFigure('auc_frame', frame.auc),
    ...rankingFigure('eer_frame', frame.eer),
    ...rankingFigure('auc_clip', clip.auc),
    ...rankingFigure('eer_clip', clip.eer),
    clips_right: clips.filter(isRight).length,
    clips_total: clips.length,
    ...sweepFigures(sweep),
    ...rankingFigure('human_auc_frame', best.auc),
    ...rankingFigure('human_antispoof_auc_frame', antispoof.auc),
    ...rankingFigure('human_liveness_auc_frame', liveness.auc),
    ...speedFigures(samples),
    ...shareFigure('geometry_bpcer', geometryErrors(samples)),
    ...actedFigures(acts),
  };
}
