import { fusedLiveness } from '@live-capture/core';
import { shareOf } from '../common/statistics.mjs';
import { LIVE } from './clips.mjs';
import { ASKED_OF_LIVE } from './degradations.mjs';
import { padErrors } from './pad.mjs';
import { SPARING } from './policies.mjs';
import { auc, equalErrorRate } from './ranking.mjs';
import { decisionOf, framesOf, presentations } from './record.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('./record.mjs').Presentation} Presentation
 * @typedef {{ readonly species: string, readonly score: number | null }} Scored
 */

/** Each clip as it was decided. @param {readonly Sample[]} samples */
const decided = (samples) =>
  presentations(samples).map((presentation) => ({ species: presentation.species, ...decisionOf(presentation) }));

/** The errors of whole presentations. @param {readonly Sample[]} samples */
export const presentationErrors = (samples) => padErrors(decided(samples));

/**
 * The errors of single frames, each calibrated and judged as a hold of itself alone, without any other check.
 * @param {readonly Sample[]} samples
 * @param {import('@live-capture/core').CapturePolicy} policy
 */
export function frameErrors(samples, { minLivenessScore, reviewLivenessBelow }) {
  return padErrors(
    framesOf(samples).map(({ species, livenessScore }) => {
      if (livenessScore === null) return { species, outcome: 'guidance' };
      const score = fusedLiveness([{ score: livenessScore, weight: 1 }]);
      return {
        species,
        outcome: score < minLivenessScore ? 'spoof' : score < reviewLivenessBelow ? 'uncertain' : 'live',
      };
    }),
  );
}

/** How well scores part live faces from attacks. @param {readonly Scored[]} scored */
export function rankingOf(scored) {
  const scores = (/** @type {boolean} */ isLive) =>
    scored.flatMap(({ species, score }) => (score !== null && (species === LIVE) === isLive ? [score] : []));
  const [live, attacks] = [scores(true), scores(false)];
  return { auc: auc(live, attacks), eer: equalErrorRate(live, attacks) };
}

/** The ranking by the scores of single frames. @param {readonly Sample[]} samples */
export const frameRanking = (samples) =>
  rankingOf(framesOf(samples).map(({ species, livenessScore }) => ({ species, score: livenessScore })));

/** The ranking by the fused scores. @param {readonly Sample[]} samples */
export const presentationRanking = (samples) => rankingOf(decided(samples));

/** Whether a presentation was decided as it should be: uncertain is right for nobody. @param {Presentation} presentation */
export function isRight(presentation) {
  const { outcome } = decisionOf(presentation);
  return outcome === (presentation.species === LIVE ? 'live' : 'spoof');
}

/**
 * Presentations under one policy.
 * @param {readonly Presentation[]} some
 * @param {import('./record.mjs').JudgeName} judge
 */
export function outcomesUnder(some, judge) {
  const counts = { live: 0, guidance: 0, uncertain: 0, spoof: 0 };
  for (const { sessions } of some) counts[sessions[judge].outcome] += 1;
  return counts;
}

/** Whether none of the judges that count takes a live person for an attack. @param {Presentation} presentation */
export const isSpared = ({ sessions }) =>
  SPARING.every((judge) => sessions[judge].outcome === 'live' || sessions[judge].outcome === 'guidance');

/** Of live clips that are made worse in ways that people meet, those that are spared. @param {readonly Sample[]} sweep */
export const sparedOf = (sweep) =>
  shareOf(
    presentations(sweep).filter(({ species, degradation }) => species === LIVE && isAskedOf(degradation)),
    isSpared,
  );

/** @param {string} degradation */
const isAskedOf = (degradation) => ASKED_OF_LIVE.some((name) => name === degradation);
