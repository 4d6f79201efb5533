import { rankingOf } from './judgements.mjs';

/** @typedef {{ readonly species: string } & import('../../page/human/rival.js').HumanScores} HumanFrame */

/** The frames that it scored, each with the species that it shows. @param {readonly import('./measure.mjs').HumanOutcome[]} outcomes @returns {HumanFrame[]} */
export const humanFrames = (outcomes) =>
  outcomes.flatMap((outcome) => {
    const { species } = outcome;
    return 'frames' in outcome ? outcome.frames.map((scores) => ({ species, ...scores })) : [];
  });

/**
 * How well the scores of `@vladmandic/human` part live faces from attacks: each of its two, and the better of them.
 * @param {readonly HumanFrame[]} frames
 */
export function humanRankings(frames) {
  const antispoof = rankingOf(frames.map(({ species, antispoof: score }) => ({ species, score })));
  const liveness = rankingOf(frames.map(({ species, liveness: score }) => ({ species, score })));
  const best = (liveness.auc.value ?? 0) > (antispoof.auc.value ?? 0) ? liveness : antispoof;
  return { antispoof, liveness, best };
}
