import { shareOf } from '../common/statistics.mjs';
import { shareCells, shareHeads } from '../common/table.mjs';
import { singleFaces } from './counting.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../common/table.mjs').Table} Table
 */

/** @param {readonly Sample[]} samples @returns {Table} */
export function qualityTable(samples) {
  const scenes = samples.filter(({ set }) => set === 'quality');
  const codes = [...new Set(scenes.flatMap(({ code }) => code ?? []))];
  return {
    title: 'Image quality and expression: the actor with one thing wrong',
    head: ['wrong', ...shareHeads('named')],
    rows: codes.map((code) => {
      const some = scenes.filter((sample) => sample.code === code);
      const isRight = (/** @type {Sample} */ { seen }) =>
        code === 'nothing' ? seen.codes.length === 0 : seen.codes.includes(code);
      return [code, ...shareCells(shareOf(some, isRight))];
    }),
  };
}

/** @param {readonly Sample[]} samples @returns {Table} */
export function reasonsTable(samples) {
  const free = singleFaces(samples).filter(
    ({ label, source, seen }) => label === 'free' && source === 'photo' && seen.faces > 0,
  );
  const codes = [...new Set(free.flatMap(({ seen }) => seen.codes))].sort();
  return {
    title: 'What the standard policy says of free photographs as they are',
    head: ['code', ...shareHeads('given')],
    rows: codes.map((code) => [code, ...shareCells(shareOf(free, ({ seen }) => seen.codes.includes(code)))]),
  };
}
