/**
 * What is known of a clip, and what the pipeline saw in it.
 * @typedef {object} Truth
 * @property {string} name
 * @property {string} species
 * @property {import('./degradations.mjs').DegradationName} degradation
 *
 * @typedef {import('../../page/liveness/stage.js').ClipAnswer} ClipAnswer
 * @typedef {import('../../page/liveness/policies.js').JudgeName} JudgeName
 * @typedef {Truth & ({ readonly answer: ClipAnswer } | { readonly problem: string })} Outcome
 * @typedef {Truth & { readonly answer: ClipAnswer }} Sample
 * @typedef {Sample & { readonly sessions: NonNullable<ClipAnswer['sessions']> }} Presentation
 */

/** The policies that a presentation is shown to; the first under which anybody gets into position decides. */
export const JUDGES = Object.freeze(/** @type {const} */ (['standard', 'lenient', 'open']));

/** The outcomes with an answer. @param {readonly Outcome[]} outcomes @returns {Sample[]} */
export function answered(outcomes) {
  return outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome] : []));
}

/** Those without, and those of which some frames could not be read, as name and reason. @param {readonly Outcome[]} outcomes */
export function unanswered(outcomes) {
  return outcomes.flatMap((outcome) => {
    if ('problem' in outcome) return [{ name: outcome.name, problem: outcome.problem }];
    const { frames, unreadableFrames } = outcome.answer;
    if (unreadableFrames === 0) return [];
    const problem = `${unreadableFrames} of ${frames.length + unreadableFrames} frames cannot be read`;
    return [{ name: outcome.name, problem }];
  });
}

/** The clips among them: stills are frames alone. @param {readonly Sample[]} samples @returns {Presentation[]} */
export function presentations(samples) {
  return samples.flatMap((sample) => {
    const { sessions } = sample.answer;
    return sessions ? [{ ...sample, sessions }] : [];
  });
}

/** Whose decision counts, and what it is. @param {Presentation} presentation */
export function decisionOf({ sessions }) {
  const judge = JUDGES.find((name) => sessions[name].outcome !== 'guidance') ?? 'standard';
  return { judge, ...sessions[judge] };
}

/** Every frame with the species that it shows. @param {readonly Sample[]} samples */
export function framesOf(samples) {
  return samples.flatMap(({ species, answer }) => answer.frames.map((frame) => ({ ...frame, species })));
}
