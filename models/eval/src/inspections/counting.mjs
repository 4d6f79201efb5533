import { shareFigure } from '../common/figure.mjs';
import { shareOf } from '../common/statistics.mjs';
import { shareCells, shareHeads } from '../common/table.mjs';
import { LABELS } from './labels.mjs';
import { byGroup } from './record.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {import('../common/statistics.mjs').Share} Share
 * @typedef {import('../common/figure.mjs').Figures} Figures
 * @typedef {import('../common/table.mjs').Table} Table
 */

/** All faces, however they were found. @param {Sample} sample */
const count = ({ seen }) => seen.faces + seen.others;

/** A second face of which the first hides a half is counted apart from those that are all to be seen. */
export const HALF_HIDDEN = 'half behind the first';

/** Shares of pictures with two faces or more in which fewer were seen. @param {readonly Sample[]} samples */
export function missedSecond(samples) {
  return shareOf(samples, (sample) => count(sample) < 2);
}

/** Shares of pictures with one face in which more were seen. @param {readonly Sample[]} samples */
export function falseSecond(samples) {
  return shareOf(samples, (sample) => count(sample) > 1);
}

/** Shares of pictures in which no face was seen. @param {readonly Sample[]} samples */
export function unseen(samples) {
  return shareOf(samples, (sample) => count(sample) === 0);
}

/** Shares of pictures without a face in which one was seen. @param {readonly Sample[]} samples */
export function falseFaces(samples) {
  return shareOf(picturesOf(samples, 'none'), (sample) => count(sample) > 0);
}

/** Pictures with as many faces; of drawn ones none, for they are the same people again. @param {readonly Sample[]} samples @param {'one' | 'several' | 'none'} faces */
export function picturesOf(samples, faces) {
  return samples.filter(({ label, source, ...truth }) => {
    return source !== 'drawn' && (truth.faces ?? LABELS[label].faces) === faces;
  });
}

/** The samples that the figure of missed second faces speaks of: see `speaking`. @param {readonly Sample[]} samples @param {boolean} ownData */
export function secondFaces(samples, ownData) {
  const all = picturesOf(samples, 'several').filter(({ groups }) => !groups.includes(HALF_HIDDEN));
  const photos = all.filter(({ source }) => source === 'photo');
  return ownData && photos.length > 0 ? photos : all;
}

/** The samples that the figure of false second faces speaks of: photographs where there are any. @param {readonly Sample[]} samples */
export function singleFaces(samples) {
  const all = picturesOf(samples, 'one');
  const photos = all.filter(({ source }) => source === 'photo');
  return photos.length > 0 ? photos : all;
}

/** @type {(samples: readonly Sample[], ownData: boolean) => Figures} */
export function countFigures(samples, ownData) {
  const labels = [
    ...new Set(picturesOf(samples, 'one').flatMap(({ source, label }) => (source === 'photo' ? [label] : []))),
  ];
  const noFace = labels.map((wanted) =>
    shareFigure(
      `no_face_${wanted}`,
      unseen(samples.filter(({ source, label }) => source === 'photo' && label === wanted)),
    ),
  );
  return {
    ...shareFigure('second_face_missed', missedSecond(secondFaces(samples, ownData))),
    ...shareFigure('false_second_face', falseSecond(singleFaces(samples))),
    ...shareFigure('false_face', falseFaces(samples)),
    ...Object.assign({}, ...noFace),
  };
}

/** @type {(source: string, what: string, samples: readonly Sample[]) => readonly [string, Share]} */
const missedRow = (source, what, samples) => [`second face missed, ${source}: ${what}`, missedSecond(samples)];

/** Missed second faces by place, and by size those that are all to be seen. @type {(name: string, samples: readonly Sample[]) => readonly (readonly [string, Share])[]} */
function missedRows(name, samples) {
  const full = samples.filter(({ groups }) => !groups.includes(HALF_HIDDEN));
  const sizes = [...new Set(full.map(({ interEyePx = 0 }) => interEyePx))];
  return [
    ...[...byGroup(samples)].map(([place, here]) => missedRow(name, place, here)),
    ...sizes.map((size) =>
      missedRow(
        name,
        `${size} px between the eyes`,
        full.filter((sample) => sample.interEyePx === size),
      ),
    ),
  ];
}

/** @param {readonly Sample[]} samples @returns {Table} */
export function facesTable(samples) {
  const several = picturesOf(samples, 'several');
  const one = picturesOf(samples, 'one');
  const of = (/** @type {readonly Sample[]} */ all, /** @type {Sample['source']} */ wanted) =>
    all.filter(({ source }) => source === wanted);
  /** @type {readonly (readonly [string, Share])[]} */
  const rows = [
    ['second face missed, photographs', missedSecond(of(several, 'photo'))],
    ...missedRows('pasted', of(several, 'pasted')),
    ...missedRows('rendered', of(several, 'render')),
    ['false second face, photographs', falseSecond(of(one, 'photo'))],
    ['false second face, rendered', falseSecond(of(one, 'render'))],
    ['no face found, photographs', unseen(of(one, 'photo'))],
    ['false face in pictures without any', falseFaces(samples)],
  ];
  return {
    title: 'Faces analysis',
    head: ['what', ...shareHeads('wrong')],
    rows: rows.filter(([, { n }]) => n > 0).map(([name, share]) => [name, ...shareCells(share)]),
  };
}
