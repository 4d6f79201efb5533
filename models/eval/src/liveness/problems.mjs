import { DEGRADATIONS } from './degradations.mjs';

/**
 * Something that was not measured, and why.
 * @typedef {{ readonly name: string, readonly problem: string }} Unmeasured
 *
 * All that was tried.
 * @typedef {object} Tried
 * @property {readonly import('./record.mjs').Outcome[]} outcomes of the clips as they are and made worse
 * @property {readonly import('./measure.mjs').HumanOutcome[]} human
 * @property {readonly import('./measure.mjs').Acted[]} acts
 */

/** What keeps a clip from being measured, whole or in part. @param {import('./record.mjs').Outcome} outcome @returns {readonly string[]} */
function problemOf(outcome) {
  if ('problem' in outcome) return [outcome.problem];
  const { frames, unreadableFrames } = outcome.answer;
  return unreadableFrames === 0
    ? []
    : [`${unreadableFrames} of ${frames.length + unreadableFrames} frames cannot be read`];
}

/** Everything that was not measured, and why. @param {Tried} tried @returns {readonly Unmeasured[]} */
export function problemsOf({ outcomes, human, acts }) {
  return [
    ...outcomes.flatMap((outcome) => {
      const { name, degradation } = outcome;
      const what = degradation === 'plain' ? name : `${name}, ${DEGRADATIONS[degradation]}`;
      return problemOf(outcome).map((problem) => ({ name: what, problem }));
    }),
    ...human.flatMap((one) =>
      'problem' in one ? [{ name: `${one.name}, for @vladmandic/human`, problem: one.problem }] : [],
    ),
    ...acts.flatMap((act) => ('problem' in act ? [{ name: act.name, problem: act.problem }] : [])),
  ];
}
