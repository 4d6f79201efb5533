import { keyOf, rounded, shareFigure } from '../common/figure.mjs';
import { quantile, shareOf } from '../common/statistics.mjs';
import { shapeWithout } from './geometry.mjs';

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

/** Those that could not. @param {readonly Acted[]} acts */
export const unplayed = (acts) =>
  acts.flatMap((act) => ('problem' in act ? [{ name: act.name, problem: act.problem }] : []));

/** @param {Played} act */
const hasAnswer = ({ challenged }) => challenged.outcome !== 'guidance';

/** @param {Played} act */
export const passes = ({ challenged }) => challenged.outcome === 'live';

/** Of some kinds, those with an answer. @param {readonly Acted[]} acts @param {readonly string[]} kinds */
const answeredOf = (acts, kinds) => played(acts).filter((act) => kinds.includes(act.kind) && hasAnswer(act));

/** @param {readonly Acted[]} acts */
export const edgeless = (acts) => answeredOf(acts, EDGELESS);

/** @param {readonly Acted[]} acts */
export const people = (acts) => answeredOf(acts, ['live']);

/** Whether everything asked was done in time, in order and by one face, whatever the geometry said then. @param {Played} act */
const didAll = ({ challenged }) => challenged.outcome === 'live' || challenged.outcome === 'challenge_failed';

/** Ways to decide with a part left out, by what is left out. @type {Readonly<Record<string, (act: Played) => boolean>>} */
export const ABLATIONS = {
  nothing: passes,
  parallax: (act) => didAll(act) && shapeWithout(act.challenged.evidence, ['parallax']) === 'head',
  perspective: (act) => didAll(act) && shapeWithout(act.challenged.evidence, ['perspective']) === 'head',
  life: (act) => didAll(act) && shapeWithout(act.challenged.evidence, ['life']) === 'head',
  'all evidence: the actions decide alone': didAll,
  'the actions, their order and time: the evidence decides alone': (act) =>
    shapeWithout(act.challenged.evidence, []) === 'head',
};

/** @type {(acts: readonly Acted[]) => Figures} */
export function actedFigures(acts) {
  const honest = people(acts);
  const times = honest.flatMap(({ challenged }) => challenged.decisionMs ?? []);
  const species = [...new Set(edgeless(acts).map(({ simulation }) => simulation.species))].sort();
  const bySpecies = species.map((name) =>
    shareFigure(
      `sim_edgeless_apcer_${keyOf(name)}`,
      shareOf(
        edgeless(acts).filter(({ simulation }) => simulation.species === name),
        passes,
      ),
    ),
  );
  return {
    ...shareFigure('sim_edgeless_apcer', shareOf(edgeless(acts), passes)),
    ...shareFigure(
      'sim_bpcer',
      shareOf(honest, (act) => !passes(act)),
    ),
    ...shareFigure('sim_edges_apcer', shareOf(answeredOf(acts, ['edges']), passes)),
    ...shareFigure('sim_puppet_apcer', shareOf(answeredOf(acts, ['puppet']), passes)),
    sim_challenge_ms_p50: rounded(quantile(times, 0.5), 0),
    sim_challenge_ms_p50_n: times.length,
    sim_no_answer: played(acts).filter((act) => !hasAnswer(act)).length,
    ...Object.assign({}, ...bySpecies),
  };
}
