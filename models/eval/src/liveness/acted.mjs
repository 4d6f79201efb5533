import { keyOf, rounded, shareFigure } from '../common/figure.mjs';
import { quantile, shareOf, worstOf } from '../common/statistics.mjs';
import { shapeWithout } from './geometry.mjs';
import { FOR_RENDERS } from './policies.mjs';

/**
 * @typedef {import('./measure.mjs').Acted} Acted
 * @typedef {import('./simulations.mjs').ActKind} ActKind
 * @typedef {import('../common/figure.mjs').Figures} Figures
 * @typedef {Acted & { readonly challenged: import('../../page/liveness/challenge-run.js').Challenged }} Played
 */

/** The kinds whose attacks must not pass; a puppet passes by its nature, and edges are what the passive model sees. */
const EDGELESS = ['edgeless', 'clip'];

/** Those that ran. @param {readonly Acted[]} acts @returns {Played[]} */
export const played = (acts) => acts.flatMap((act) => ('challenged' in act ? [act] : []));

/** Whether somebody got into position, so that there was something to decide. @param {Played} act */
export const hasAnswer = ({ challenged }) => challenged.outcome !== 'guidance';

/** @param {Played} act */
export const passes = ({ challenged }) => challenged.outcome === 'live';

/** Of some kinds, those with an answer. @param {readonly Acted[]} acts @param {readonly string[]} kinds */
const answeredOf = (acts, kinds) => played(acts).filter((act) => kinds.includes(act.kind) && hasAnswer(act));

/** @param {readonly Acted[]} acts */
export const edgeless = (acts) => answeredOf(acts, EDGELESS);

/** @param {readonly Acted[]} acts */
export const people = (acts) => answeredOf(acts, ['live']);

/** How long people took from a good pose to the end. @param {readonly Acted[]} acts */
export const challengeTimes = (acts) => people(acts).flatMap(({ challenged }) => challenged.decisionMs ?? []);

/**
 * Whether everything asked was done in time, in order and by one face, whatever the geometry said then. Where it said nothing
 * clear one action more was asked for: who got so far had done all the others.
 * @param {Played} act
 */
const didAll = ({ challenged: { outcome, asked } }) =>
  outcome === 'live' || outcome === 'challenge_failed' || asked.length > FOR_RENDERS.challengeActions;

/**
 * Whether somebody would pass without some kinds of evidence. Where all of it together spoke for a head it was an action that
 * failed, and less evidence changes nothing.
 * @param {readonly import('@live-capture/core').EvidenceKind[]} left
 */
const withoutEvidence = (left) => (/** @type {Played} */ act) => {
  const { evidence } = act.challenged;
  const isJudged = passes(act) || shapeWithout(evidence, []) !== 'head';
  return didAll(act) && isJudged && shapeWithout(evidence, left) === 'head';
};

/** Ways to decide with a part left out, by what is left out. @type {Readonly<Record<string, (act: Played) => boolean>>} */
export const ABLATIONS = {
  nothing: passes,
  parallax: withoutEvidence(['parallax']),
  perspective: withoutEvidence(['perspective']),
  life: withoutEvidence(['life']),
  'all evidence: the actions decide alone': didAll,
  'the actions, their order and time: the evidence decides alone': (act) =>
    shapeWithout(act.challenged.evidence, []) === 'head',
};

/** What an attacker does, as far as it differs for the check: by what is shown, and by how it is held. @param {Acted} act */
export function wayOf({ simulation }) {
  if (simulation.species === 'live') return 'live';
  const { shows, handling } = simulation;
  return shows === 'still' ? (handling === 'still' ? 'unmoved' : 'moved') : 'film';
}

/** The simulated attacks without edges that pass, by a name that each has. @param {readonly Acted[]} acts @param {(act: Acted) => string} nameOf */
export function edgelessBy(acts, nameOf) {
  const all = edgeless(acts);
  const names = [...new Set(all.map(nameOf))].sort();
  return names.map((name) => {
    const some = all.filter((act) => nameOf(act) === name);
    return { name, share: shareOf(some, passes) };
  });
}

/** @type {(acts: readonly Acted[]) => Figures} */
function edgelessFigures(acts) {
  const parts = [...edgelessBy(acts, ({ simulation }) => simulation.species), ...edgelessBy(acts, wayOf)];
  const worst = worstOf(parts, ({ share }) => share);
  return {
    ...shareFigure('sim_edgeless_apcer', shareOf(edgeless(acts), passes)),
    ...shareFigure('sim_edgeless_apcer_worst', worst?.share ?? shareOf([], passes)),
    ...Object.assign({}, ...parts.map(({ name, share }) => shareFigure(`sim_edgeless_apcer_${keyOf(name)}`, share))),
  };
}

/** @type {(acts: readonly Acted[]) => Figures} */
function silentFigures(acts) {
  const silent = played(acts).filter((act) => !hasAnswer(act));
  const kinds = [...new Set(played(acts).map(({ kind }) => kind))];
  const byKind = kinds.map((name) => [`sim_no_answer_${name}`, silent.filter(({ kind }) => kind === name).length]);
  return { sim_no_answer: silent.length, ...Object.fromEntries(byKind) };
}

/** @type {(acts: readonly Acted[]) => Figures} */
export function actedFigures(acts) {
  const honest = people(acts);
  const times = challengeTimes(acts);
  return {
    ...edgelessFigures(acts),
    ...shareFigure(
      'sim_bpcer',
      shareOf(honest, (act) => !passes(act)),
    ),
    ...shareFigure('sim_edges_apcer', shareOf(answeredOf(acts, ['edges']), passes)),
    ...shareFigure('sim_puppet_apcer', shareOf(answeredOf(acts, ['puppet']), passes)),
    sim_challenge_ms_p50: rounded(quantile(times, 0.5), 0),
    sim_challenge_ms_p50_n: times.length,
    ...silentFigures(acts),
  };
}
