import { shareOf } from '../common/statistics.mjs';
import { LABELS } from './labels.mjs';

/**
 * @typedef {import('./record.mjs').Sample} Sample
 * @typedef {'free' | 'mask' | 'sunglasses' | 'cover' | 'forehead'} Cover
 *
 * What the standard policy makes of samples of one kind.
 * @typedef {object} Refusals
 * @property {import('../common/statistics.mjs').Share} refused of those that were assessed
 * @property {number} noFace samples in which no face was found; they count nowhere else
 * @property {number} notAssessed samples at which nobody looked; nor do they
 */

/** A region counts as covered from here: the network is asked whether most of it is. */
const MOST = 0.5;

/** Whether a drawn cover hides most of a region, the forehead aside. @param {Sample} sample */
export const isHiding = ({ hidden = 0 }) => hidden > MOST;

/** @param {readonly Sample[]} samples @returns {Refusals} */
export function refusals(samples) {
  const faces = samples.filter(({ seen }) => seen.faces > 0);
  const assessed = faces.filter(({ seen }) => seen.refused !== null);
  return {
    refused: shareOf(assessed, ({ seen }) => seen.refused === true),
    noFace: samples.length - faces.length,
    notAssessed: faces.length - assessed.length,
  };
}

/**
 * Samples that show how covers are recognised: of drawn ones those that hide most of a region, and whose species training
 * knew; of the actor those of its own experiment.
 * @param {readonly Sample[]} samples
 * @param {Cover} cover
 */
export function examples(samples, cover) {
  return samples.filter((sample) => {
    const { label, source, set, heldOut = false } = sample;
    if (LABELS[label].cover !== cover) return false;
    if (source === 'render') return set === 'covers';
    return source === 'photo' || (cover !== 'free' && isHiding(sample) && !heldOut);
  });
}

/** Drawn covers that hide too little to have to be refused. @param {readonly Sample[]} samples */
export function partlyDrawn(samples) {
  return samples.filter((sample) => sample.source === 'drawn' && sample.label !== 'free' && !isHiding(sample));
}

/** Covers whose species training has never seen. @param {readonly Sample[]} samples */
export function heldOut(samples) {
  return samples.filter((sample) => sample.heldOut === true && isHiding(sample));
}

/** Things drawn beside or on a face that hide nothing of it. @param {readonly Sample[]} samples */
export function harmless(samples) {
  return samples.filter(({ source, label }) => source === 'drawn' && label === 'free');
}

/**
 * The samples that a figure speaks of. With somebody's own pictures those of the label alone, where there are any. With the
 * project's own, real masks and real free faces alone; of everything else there are too few photographs, so drawn and
 * rendered ones are counted with them.
 * @param {readonly Sample[]} samples
 * @param {Cover} cover
 * @param {boolean} ownData
 */
export function speaking(samples, cover, ownData) {
  const all = examples(samples, cover);
  const photos = all.filter(({ source }) => source === 'photo');
  const alone = ownData || cover === 'mask' || cover === 'free';
  return alone && photos.length > 0 ? photos : all;
}

/** Drawn samples by species. @param {readonly Sample[]} samples @returns {ReadonlyMap<string, readonly Sample[]>} */
export function bySpecies(samples) {
  const names = [...new Set(samples.flatMap(({ species }) => species ?? []))].sort();
  return new Map(names.map((name) => [name, samples.filter(({ species }) => species === name)]));
}
