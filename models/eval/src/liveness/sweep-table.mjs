import { shareOf } from '../common/statistics.mjs';
import { shareCells, shareHeads } from '../common/table.mjs';
import { LIVE } from './clips.mjs';
import { DEGRADATIONS, SWEEP } from './degradations.mjs';
import { isSpared, outcomesUnder } from './judgements.mjs';
import { SPARING } from './policies.mjs';
import { presentations } from './record.mjs';

/**
 * @typedef {import('./record.mjs').Presentation} Presentation
 * @typedef {import('../common/table.mjs').Table} Table
 */

/** Counts as `live 3, guidance 4`. @param {Record<string, number>} counts */
const listed = (counts) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** What is asked of people most often, where nothing is decided. @param {readonly Presentation[]} some */
function hintsOf(some) {
  const hints = some.flatMap(({ sessions }) => SPARING.flatMap((judge) => sessions[judge].hint ?? []));
  /** @type {Record<string, number>} */
  const counts = {};
  for (const hint of hints) counts[hint] = (counts[hint] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}

/** @param {readonly import('./record.mjs').Sample[]} sweep @returns {Table} */
export function sweepTable(sweep) {
  const live = presentations(sweep).filter(({ species }) => species === LIVE);
  return {
    title: 'Live clips made worse: live or guided, and never refused',
    head: ['made worse by', ...shareHeads('spared'), ...SPARING, 'asked for'],
    rows: SWEEP.flatMap((name) => {
      const some = live.filter(({ degradation }) => degradation === name);
      if (some.length === 0) return [];
      const outcomes = SPARING.map((judge) => listed(outcomesUnder(some, judge)));
      return [[DEGRADATIONS[name], ...shareCells(shareOf(some, isSpared)), ...outcomes, listed(hintsOf(some))]];
    }),
  };
}

/** @param {readonly import('./record.mjs').Sample[]} sweep @returns {Table} */
export function attackSweepTable(sweep) {
  const attacks = presentations(sweep).filter(({ species }) => species !== LIVE);
  return {
    title: 'Attack clips made worse in the same ways: none may pass',
    head: ['made worse by', ...shareHeads('passed'), ...SPARING],
    rows: SWEEP.flatMap((name) => {
      const some = attacks.filter(({ degradation }) => degradation === name);
      if (some.length === 0) return [];
      const passes = shareOf(some, ({ sessions }) => SPARING.some((judge) => sessions[judge].outcome === 'live'));
      return [
        [DEGRADATIONS[name], ...shareCells(passes), ...SPARING.map((judge) => listed(outcomesUnder(some, judge)))],
      ];
    }),
  };
}
