import { COVER_KINDS } from '@live-capture/core';
import { shareCells, shareHeads } from '../common/table.mjs';
import { LABELS } from './labels.mjs';
import { bySpecies, examples, harmless, heldOut, isHiding, partlyDrawn, refusals } from './obstruction.mjs';
import { byGroup } from './record.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../common/table.mjs').Table} Table
 */

const SOURCES = { photo: 'photographs', drawn: 'drawn', render: 'rendered', pasted: 'pasted' };
const REFUSED = [...shareHeads('refused'), 'no face found'];

/** @type {(name: string, samples: readonly Sample[]) => readonly string[]} */
function refusedRow(name, samples) {
  const { refused, noFace } = refusals(samples);
  return [name, ...shareCells(refused), String(noFace)];
}

/** Rows without any sample say nothing. @type {(rows: readonly (readonly [string, readonly Sample[]])[]) => readonly (readonly string[])[]} */
const refusedRows = (rows) =>
  rows.filter(([, samples]) => samples.length > 0).map(([name, samples]) => refusedRow(name, samples));

/** @param {readonly Sample[]} samples @returns {Table} */
export function coversTable(samples) {
  const of = (/** @type {Sample['source']} */ source, /** @type {import('./obstruction.mjs').Cover} */ cover) =>
    examples(samples, cover).filter((sample) => sample.source === source);
  const partly = partlyDrawn(samples);
  const isHair = (/** @type {Sample} */ { label }) => label === 'hair_or_hat';
  return {
    title: 'Facial obstructions: covers refused',
    head: ['covers', ...REFUSED],
    rows: refusedRows([
      ['masks, photographs', of('photo', 'mask')],
      ['sunglasses, photographs', of('photo', 'sunglasses')],
      ['other covers, photographs', of('photo', 'cover')],
      ['sunglasses, drawn', of('drawn', 'sunglasses')],
      ['hands, drawn', of('drawn', 'cover').filter(({ label }) => label === 'hand')],
      ['scarves, phones and other things, drawn', of('drawn', 'cover').filter(({ label }) => label !== 'hand')],
      ['masks, drawn', of('drawn', 'mask')],
      ['drawn, of species kept from training', heldOut(samples)],
      ['masks, rendered', of('render', 'mask')],
      ['sunglasses, rendered', of('render', 'sunglasses')],
      ['hands, rendered', of('render', 'cover')],
      ['hair and hats, photographs (reported only)', of('photo', 'forehead')],
      ['hair and hats, drawn, hiding an eye or a cheek', of('drawn', 'forehead')],
      ['hair and hats, drawn, hiding the forehead at most (reported only)', partly.filter(isHair)],
      ['other covers, drawn, hiding less than half of any region', partly.filter((sample) => !isHair(sample))],
    ]),
  };
}

/** @param {readonly Sample[]} samples @returns {Table} */
export function falseAlarmsTable(samples) {
  const free = examples(samples, 'free');
  const photos = free.filter(({ source }) => source === 'photo');
  const groups = [...byGroup(photos)].map(([name, some]) => /** @type {const} */ ([`· ${name}`, some]));
  return {
    title: 'Facial obstructions: free faces refused',
    head: ['free faces', ...REFUSED],
    rows: refusedRows([
      ['photographs', photos],
      ...groups,
      ['renders', free.filter(({ source }) => source === 'render')],
      ['photographs with something harmless drawn on them', harmless(samples)],
    ]),
  };
}

/** @param {readonly Sample[]} samples @returns {Table} */
export function speciesTable(samples) {
  const drawn = samples.filter(({ source }) => source === 'drawn');
  return {
    title: 'Facial obstructions: every drawn species',
    head: ['species', 'hides most of a region', ...REFUSED],
    rows: [...bySpecies(drawn)].map(([name, some]) => {
      const hiding = some.filter(isHiding);
      const apart = some[0]?.heldOut ? ' (kept from training)' : '';
      const counted = some[0]?.label === 'free' ? some : hiding;
      const [, ...cells] = refusedRow(name, counted);
      return [`${name}${apart}`, `${hiding.length} of ${some.length}`, ...cells];
    }),
  };
}

/** @param {readonly Sample[]} samples @returns {Table} */
export function confusionTable(samples) {
  const asked = samples
    .filter(({ label, seen }) => LABELS[label].kind !== null && seen.kind !== null)
    .filter((sample) => sample.source !== 'drawn' || sample.label === 'free' || isHiding(sample))
    .map(({ label, source, seen }) => ({ row: `${LABELS[label].kind}, ${SOURCES[source]}`, seen }));
  const rows = [...new Set(asked.map(({ row }) => row))].sort();
  return {
    title: 'Facial obstructions: what the network calls it',
    head: ['truth', ...COVER_KINDS],
    rows: rows.map((row) => {
      const some = asked.filter((sample) => sample.row === row);
      return [row, ...COVER_KINDS.map((kind) => String(some.filter(({ seen }) => seen.kind === kind).length))];
    }),
  };
}
