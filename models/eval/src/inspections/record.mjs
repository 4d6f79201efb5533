/**
 * One sample: what is true of a picture, and what the pipeline saw in it.
 * @typedef {object} Truth
 * @property {string} name
 * @property {'photo' | 'render' | 'drawn' | 'pasted'} source a photograph, a render of the actor, a photograph with a cover drawn
 *   on it, or two photographs pasted into one frame
 * @property {string} set the experiment that it belongs to
 * @property {import('./labels.mjs').LabelName} label
 * @property {readonly string[]} groups
 * @property {import('./pictures.mjs').Faces} [faces] where it is not what the label says
 * @property {import('./scenes.mjs').Pose} [pose]
 * @property {string} [code] the reason that should be given; `nothing` where none should
 * @property {number} [interEyePx] of a second face
 * @property {string} [species] of a drawn cover
 * @property {boolean} [heldOut] whether training has never seen the species
 * @property {number} [hidden] the largest share of a region but the forehead that a drawn cover hides, 0..1
 *
 * @typedef {Truth & import('../../page/inspections/studio.js').Answer} Outcome
 * @typedef {Truth & { readonly seen: import('../../page/inspections/seen.js').Seen }} Sample
 */

/** The outcomes with an answer. @param {readonly Outcome[]} outcomes @returns {Sample[]} */
export function answered(outcomes) {
  return outcomes.flatMap((outcome) => ('seen' in outcome ? [outcome] : []));
}

/** Those without, as name and reason. @param {readonly Outcome[]} outcomes */
export function unanswered(outcomes) {
  return outcomes.flatMap((outcome) =>
    'problem' in outcome ? [{ name: outcome.name, problem: outcome.problem }] : [],
  );
}

/** Samples by group; a sample may be in several. @param {readonly Sample[]} samples @returns {ReadonlyMap<string, readonly Sample[]>} */
export function byGroup(samples) {
  const names = [...new Set(samples.flatMap(({ groups }) => groups))].sort();
  return new Map(names.map((name) => [name, samples.filter(({ groups }) => groups.includes(name))]));
}
