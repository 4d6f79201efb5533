import { mean } from '../common/statistics.mjs';
import { percent, range, score, shareCells, shareHeads } from '../common/table.mjs';
import { LIVE } from './clips.mjs';
import { frameErrors, frameRanking, isRight, presentationErrors, presentationRanking } from './judgements.mjs';
import { JUDGE_NAMES } from './policies.mjs';
import { decisionOf, presentations } from './record.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../common/table.mjs').Table} Table
 * @typedef {import('./pad.mjs').PadErrors} PadErrors
 */

/** How a session ended, with what was asked for where nothing was decided. @param {import('../../page/liveness/presentation.js').Presented} presented */
const ending = ({ outcome, hint }) => (outcome === 'guidance' ? `guidance (${hint ?? 'none'})` : outcome);

/** Every clip by itself. @param {readonly Sample[]} samples @returns {Table} */
export function clipsTable(samples) {
  return {
    title: 'Every clip',
    head: ['clip', 'frames', 'no face', 'lowest', 'mean', 'highest', ...JUDGE_NAMES, 'decided by', 'right'],
    rows: presentations(samples).map((presentation) => {
      const { name, answer, sessions } = presentation;
      const scores = answer.frames.flatMap(({ livenessScore }) => livenessScore ?? []);
      const [lowest, highest] = scores.length === 0 ? [null, null] : [Math.min(...scores), Math.max(...scores)];
      return [
        ...[name, String(answer.frames.length), String(answer.frames.length - scores.length)],
        ...[score(lowest), score(mean(scores)), score(highest)],
        ...JUDGE_NAMES.map((judge) => ending(sessions[judge])),
        ...[decisionOf(presentation).judge, isRight(presentation) ? 'yes' : 'no'],
      ];
    }),
  };
}

/** @type {(errors: PadErrors) => Table['rows']} */
function errorRows({ species, worst, bpcer, bpnrr, acer }) {
  if (species.length === 0 && bpnrr.n === 0) return [];
  return [
    ...species.map(({ name, apcer, apnrr }) => [`APCER ${name}`, ...shareCells(apcer), String(apnrr.hits)]),
    ...(worst ? [[`APCER, the worst: ${worst.name}`, ...shareCells(worst.apcer), String(worst.apnrr.hits)]] : []),
    ['BPCER', ...shareCells(bpcer), String(bpnrr.hits)],
    ['ACER', '', '', percent(acer.value), range({ n: acer.value === null ? 0 : 1, ...acer }, percent), ''],
  ];
}

/** @param {string} hits */
const errorHead = (hits) => ['error', ...shareHeads(hits), 'without an answer'];

/** @param {readonly Sample[]} samples @returns {Table} */
export function presentationsTable(samples) {
  return {
    title: 'Presentations: clips as a session decides them',
    head: errorHead('wrong'),
    rows: errorRows(presentationErrors(samples)),
  };
}

/** @param {readonly Sample[]} samples @param {import('@live-capture/core').CapturePolicy} policy @returns {Table} */
export function framesTable(samples, policy) {
  return {
    title: 'Single frames, each as if it were all there is',
    head: errorHead('wrong'),
    rows: errorRows(frameErrors(samples, policy)),
  };
}

/** @type {(what: string, ranking: import('./ranking.mjs').Ranking) => readonly (readonly string[])[]} */
const rankingRow = (what, { live, attacks, value, interval }) =>
  value === null ? [] : [[what, String(live), String(attacks), score(value), range({ n: live, interval }, score)]];

/**
 * @param {readonly Sample[]} samples
 * @param {{ readonly antispoof: Rankings, readonly liveness: Rankings } | null} human
 * @returns {Table}
 * @typedef {ReturnType<typeof import('./judgements.mjs').rankingOf>} Rankings
 */
export function rankingTable(samples, human) {
  const [frames, clips] = [frameRanking(samples), presentationRanking(samples)];
  const others = human
    ? [
        ...rankingRow('single frames, antispoof of @vladmandic/human: AUC', human.antispoof.auc),
        ...rankingRow('single frames, liveness of @vladmandic/human: AUC', human.liveness.auc),
      ]
    : [];
  return {
    title: 'How well the score parts live faces from attacks',
    head: ['score', LIVE, 'attacks', 'value', '95 % interval'],
    rows: [
      ...rankingRow('single frames: AUC', frames.auc),
      ...rankingRow('single frames: equal error rate', frames.eer),
      ...others,
      ...rankingRow('presentations: AUC', clips.auc),
      ...rankingRow('presentations: equal error rate', clips.eer),
    ],
  };
}
