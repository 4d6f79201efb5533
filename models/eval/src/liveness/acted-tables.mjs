import { quantile, shareOf } from '../common/statistics.mjs';
import { decimal, shareCells, shareHeads } from '../common/table.mjs';
import { ABLATIONS, challengeTimes, edgeless, edgelessBy, hasAnswer, passes, people, played, wayOf } from './acted.mjs';

/**
 * @typedef {import('./measure.mjs').Acted} Acted
 * @typedef {import('./acted.mjs').Played} Played
 * @typedef {import('../common/table.mjs').Table} Table
 */

/** @type {Readonly<Record<import('./simulations.mjs').ActKind, string>>} */
const KINDS = {
  live: 'the actor, who does what is asked',
  edgeless: 'without edges: the actor on a medium',
  clip: 'without edges: a real person’s clip on a medium',
  edges: 'with edges in view, passive score left out',
  puppet: 'a face on a screen that does what is asked',
};

/** @param {readonly Played[]} some */
function endingsOf(some) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { challenged } of some) counts[challenged.outcome] = (counts[challenged.outcome] ?? 0) + 1;
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

/** How a simulated attack is meant, in words. @param {Played} act */
const meant = ({ kind, simulation }) =>
  simulation.species === 'live' ? KINDS[kind] : `${KINDS[kind]}: ${simulation.shows}, handled ${simulation.handling}`;

/** @param {readonly Acted[]} acts @returns {Table} */
export function actedTable(acts) {
  const all = played(acts);
  const ways = [...new Set(all.map(meant))];
  return {
    title: 'Simulated presentations in challenge mode',
    head: ['who', ...shareHeads('passed'), 'without an answer', 'how they ended'],
    rows: ways.map((way) => {
      const some = all.filter((act) => meant(act) === way);
      const answered = some.filter(hasAnswer);
      const silent = String(some.length - answered.length);
      return [way, ...shareCells(shareOf(answered, passes)), silent, endingsOf(some)];
    }),
  };
}

/** @type {Readonly<Record<ReturnType<typeof wayOf>, string>>} */
const WAYS = {
  live: 'the actor',
  unmoved: 'a picture that is held still',
  moved: 'a picture that is tilted, or moved as asked',
  film: 'a film, whatever is done with it',
};

/** @param {readonly Acted[]} acts @returns {Table} */
export function actedSpeciesTable(acts) {
  const parts = [
    ...edgelessBy(acts, ({ simulation }) => simulation.species),
    ...edgelessBy(acts, (act) => WAYS[wayOf(act)]),
  ];
  return {
    title: 'Simulated attacks without edges, by instrument and by what is done with it',
    head: ['attacks', ...shareHeads('passed')],
    rows: parts.map(({ name, share }) => [name, ...shareCells(share)]),
  };
}

/** What passes when nothing is asked, by the passive score that says nothing of renders. @param {readonly Acted[]} acts @param {{ readonly minLivenessScore: number, readonly reviewLivenessBelow: number }} policy @returns {Table} */
export function passiveTable(acts, { minLivenessScore, reviewLivenessBelow }) {
  const groups = /** @type {const} */ ([
    ['the actor', people(acts)],
    ['simulated attacks without edges', edgeless(acts)],
  ]);
  return {
    title: 'Without a challenge: what the passive score makes of renders',
    head: ['who', 'samples', 'live', 'uncertain', 'spoof'],
    rows: groups.flatMap(([name, some]) => {
      const scores = some.flatMap(({ challenged }) => challenged.passiveScore ?? []);
      if (scores.length === 0) return [];
      const live = scores.filter((score) => score >= reviewLivenessBelow).length;
      const spoof = scores.filter((score) => score < minLivenessScore).length;
      return [[name, ...[scores.length, live, scores.length - live - spoof, spoof].map(String)]];
    }),
  };
}

/** @param {readonly Acted[]} acts @returns {Table} */
export function ablationTable(acts) {
  const [honest, attacks] = [people(acts), edgeless(acts)];
  if (honest.length + attacks.length === 0) return { title: 'Ablation', head: [], rows: [] };
  const [refusedHead, passedHead] = [shareHeads('people refused'), shareHeads('attacks passed')];
  return {
    title: 'Ablation: each kind of evidence left out, and the actions',
    head: ['left out', ...passedHead, ...refusedHead],
    rows: Object.entries(ABLATIONS).map(([name, passesWithout]) => [
      name,
      ...shareCells(shareOf(attacks, passesWithout)),
      ...shareCells(shareOf(honest, (act) => !passesWithout(act))),
    ]),
  };
}

/** @param {readonly Acted[]} acts @returns {Table} */
export function challengeTimeTable(acts) {
  const times = challengeTimes(acts);
  const seconds = (/** @type {number} */ share) => {
    const value = quantile(times, share);
    return decimal(value === null ? null : value / 1000);
  };
  return {
    title: 'Time of a challenge, in seconds of the person’s own time',
    head: ['from a good pose to the end', 'samples', 'median', '95 % below'],
    rows:
      times.length === 0
        ? []
        : [['the actor, who reacts as people do', String(times.length), seconds(0.5), seconds(0.95)]],
  };
}
