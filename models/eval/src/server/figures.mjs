import { frameLiveness } from '@live-capture/core';
import { rounded, shareFigure } from '../common/figure.mjs';
import { quantile, shareOf } from '../common/statistics.mjs';
import { range, score, shareCells, shareHeads } from '../common/table.mjs';
import { LIVE } from '../liveness/clips.mjs';
import { auc } from '../liveness/ranking.mjs';

/**
 * One frame as the endpoint saw it.
 * @typedef {object} Looked
 * @property {string} species see `Clip`
 * @property {number | null} score `null` where it found no face
 * @property {number} ms from the file's bytes to the score
 *
 * @typedef {import('@live-capture/core').CapturePolicy} CapturePolicy
 */

/** @param {readonly Looked[]} frames @param {CapturePolicy} policy */
function measuresOf(frames, policy) {
  const scores = (/** @type {boolean} */ isLive) =>
    frames.flatMap(({ species, score }) => (score !== null && (species === LIVE) === isLive ? [score] : []));
  const [live, attacks] = [scores(true), scores(false)];
  const isRefused = (/** @type {number} */ score) => frameLiveness(score, policy) === 'spoof';
  return {
    noFace: shareOf(frames, ({ score }) => score === null),
    // What is uncertain is taken for review: an attack that is let pass, and no live person who is refused.
    apcer: shareOf(attacks, (score) => !isRefused(score)),
    bpcer: shareOf(live, isRefused),
    ranking: auc(live, attacks),
    lowestLive: quantile(live, 0),
    highestAttack: quantile(attacks, 1),
  };
}

/** @param {readonly Looked[]} frames @param {CapturePolicy} policy @returns {import('../common/figure.mjs').Figures} */
export function figuresOf(frames, policy) {
  const { noFace, apcer, bpcer, ranking, lowestLive, highestAttack } = measuresOf(frames, policy);
  const times = frames.map(({ ms }) => ms);
  return {
    ...shareFigure('server_no_face', noFace),
    ...shareFigure('server_apcer_frame', apcer),
    ...shareFigure('server_bpcer_frame', bpcer),
    server_auc_frame: rounded(ranking.value, 4),
    server_lowest_live: rounded(lowestLive, 4),
    server_highest_attack: rounded(highestAttack, 4),
    server_ms_p50: rounded(quantile(times, 0.5), 1),
    server_ms_p95: rounded(quantile(times, 0.95), 1),
  };
}

/** @param {readonly Looked[]} frames @param {CapturePolicy} policy @returns {readonly import('../common/table.mjs').Table[]} */
export function tablesOf(frames, policy) {
  const { noFace, apcer, bpcer, ranking, lowestLive, highestAttack } = measuresOf(frames, policy);
  const { live, attacks, value, interval } = ranking;
  const area = range({ n: Math.min(live, attacks), interval }, score);
  return [
    {
      title: 'Single frames, as the endpoint judges uploads',
      head: ['share', ...shareHeads('hits')],
      rows: [
        ['attacks that are not refused (APCER)', ...shareCells(apcer)],
        ['live people who are refused (BPCER)', ...shareCells(bpcer)],
        ['no face found', ...shareCells(noFace)],
      ],
    },
    {
      title: 'Their scores',
      head: ['measure', 'value', '95 % interval'],
      rows: [
        ['area under the curve', score(value), area],
        ['lowest of a live person', score(lowestLive), ''],
        ['highest of an attack', score(highestAttack), ''],
      ],
    },
  ];
}
