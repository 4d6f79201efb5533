import { JUDGE_NAMES } from './policies.mjs';

/**
 * What is known of a clip, and what the pipeline saw in it.
 * @typedef {object} Truth
 * @property {string} name
 * @property {string} species
 * @property {import('./degradations.mjs').DegradationName} degradation
 *
 * @typedef {import('../../page/liveness/stage.js').ClipAnswer} ClipAnswer
 * @typedef {import('./policies.mjs').JudgeName} JudgeName
 * @typedef {Truth & ({ readonly answer: ClipAnswer } | { readonly problem: string })} Outcome
 * @typedef {Truth & { readonly answer: ClipAnswer }} Sample
 * @typedef {Sample & { readonly sessions: NonNullable<ClipAnswer['sessions']> }} Presentation
 */

/** The outcomes with an answer. @param {readonly Outcome[]} outcomes @returns {Sample[]} */
export function answered(outcomes) {
  return outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome] : []));
}

/** The clips among them: stills are frames alone. @param {readonly Sample[]} samples @returns {Presentation[]} */
export function presentations(samples) {
  return samples.flatMap((sample) => {
    const { sessions } = sample.answer;
    return sessions ? [{ ...sample, sessions }] : [];
  });
}

/** Whose decision counts, that of the first under whom anybody gets into position, and what it is. @param {Presentation} presentation */
export function decisionOf({ sessions }) {
  const judge = JUDGE_NAMES.find((name) => sessions[name].outcome !== 'guidance') ?? 'standard';
  return { judge, ...sessions[judge] };
}

/** Every frame with the species that it shows. @param {readonly Sample[]} samples */
export function framesOf(samples) {
  return samples.flatMap(({ species, answer }) => answer.frames.map((frame) => ({ ...frame, species })));
}
