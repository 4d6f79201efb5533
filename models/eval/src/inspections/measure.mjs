import { SPECIES } from '@live-capture/covers';
import { eachOf } from '../common/each-of.mjs';
import { limited } from '../common/limited.mjs';
import { coverScenes, offAxisScenes, pasteSpots, poseScenes, qualityScenes, secondFaceScenes } from './scenes.mjs';

/**
 * @typedef {import('./record.mjs').Outcome} Outcome
 * @typedef {import('./pictures.mjs').Picture} Picture
 * @typedef {import('./studio.mjs').PageStudio} PageStudio
 * @typedef {import('../common/each-of.mjs').Say} Say
 */

/** Species drawn on each face; over all faces each species comes up equally often. */
const DRAWN_PER_FACE = 6;

/** Photographs as they are. @param {PageStudio} studio @param {readonly Picture[]} pictures @param {Say} say @returns {Promise<Outcome[]>} */
export function measurePhotos(studio, pictures, say) {
  return eachOf('pictures', pictures, say, async ({ path: _path, ...truth }, index) => {
    return [{ ...truth, source: 'photo', set: 'photos', ...(await studio.photo(`/pictures/${index}`)) }];
  });
}

/** Renders of the actor. @param {PageStudio} studio @param {number} limit of each set @param {Say} say @returns {Promise<Outcome[]>} */
export function measureRenders(studio, limit, say) {
  const sets = [poseScenes(), offAxisScenes(), secondFaceScenes(), qualityScenes()].flatMap((set) =>
    limited(set, limit),
  );
  const scenes = [...sets, ...limited(coverScenes(), limit, ({ label }) => label)];
  return eachOf('renders', scenes, say, async ({ render, ...truth }) => {
    return [{ ...truth, source: 'render', ...(await studio.render(render)) }];
  });
}

/** Whether a picture shows one free face that its border does not cut: what is cut to the face is hardly one. @param {Outcome} outcome */
function isWholeFace(outcome) {
  if (outcome.label !== 'free' || outcome.faces || !('seen' in outcome) || outcome.seen.faces !== 1) return false;
  return !outcome.seen.codes.some((code) => code === 'face_cropped' || code === 'face_near_border');
}

/**
 * Pairs of free faces in one frame, the second ever smaller.
 * @param {PageStudio} studio
 * @param {readonly Outcome[]} photos those of the pictures, as the server has them
 * @param {number} limit
 * @param {Say} say
 * @returns {Promise<Outcome[]>}
 */
export function measurePasted(studio, photos, limit, say) {
  const whole = photos.flatMap((photo, index) => (isWholeFace(photo) ? [{ name: photo.name, index }] : []));
  const spots = whole.length < 2 ? [] : limited(pasteSpots(), limit);
  return eachOf('pasted faces', spots, say, async ({ place, paste }, turn) => {
    // Neighbours in the list may be one person.
    const [first, second] = [0, whole.length / 2].map((ahead) => whole[(turn + Math.floor(ahead)) % whole.length]);
    if (!first || !second) return [];
    const answer = await studio.pasted(`/pictures/${first.index}`, `/pictures/${second.index}`, paste);
    if (!answer) return [];
    const name = `${first.name} with ${second.name}`;
    const { interEyePx } = paste;
    return [{ name, source: 'pasted', set: 'second_face', label: 'group', groups: [place], interEyePx, ...answer }];
  });
}

/** What a picture with a drawn cover is an example of. @type {Readonly<Record<string, import('./labels.mjs').LabelName>>} */
const LABEL_OF_KIND = { none: 'free', mask: 'mask', sunglasses: 'sunglasses', hand: 'hand', object: 'object' };

/**
 * Covers drawn on the free faces among the pictures.
 * @param {PageStudio} studio
 * @param {readonly Picture[]} pictures as the server has them
 * @param {number} limit
 * @param {Say} say
 * @returns {Promise<Outcome[]>}
 */
export function measureDrawn(studio, pictures, limit, say) {
  const free = pictures.flatMap(({ label, name }, index) => (label === 'free' ? [{ name, index }] : []));
  return eachOf('drawn covers', limited(free, limit), say, async ({ name, index }, turn) => {
    if ((await studio.put(`/pictures/${index}`)) !== true) return [];
    const outcomes = [];
    for (let drawing = 0; drawing < DRAWN_PER_FACE; drawing += 1) {
      const number = turn * DRAWN_PER_FACE + drawing;
      const species = SPECIES[number % SPECIES.length];
      if (!species) break;
      const outcome = await measureDrawing(studio, species, name, number);
      outcomes.push(outcome);
      // The page was replaced, and the picture is gone with it.
      if ('problem' in outcome) break;
    }
    return outcomes;
  });
}

/** @type {(studio: PageStudio, species: import('@live-capture/covers').Species, name: string, seed: number) => Promise<Outcome>} */
async function measureDrawing(studio, { name: species, kind, heldOut }, name, seed) {
  const answer = await studio.drawn(species, seed + 1);
  const label = LABEL_OF_KIND[kind] ?? 'hair_or_hat';
  /** @type {import('./record.mjs').Truth} */
  const truth = { name: `${name} with ${species}`, source: 'drawn', set: 'drawn', label, groups: [], species, heldOut };
  if (!('covered' in answer)) return { ...truth, ...answer };
  const { covered, ...rest } = answer;
  const shares = Object.entries(covered).flatMap(([region, share]) => (region === 'forehead' ? [] : [share]));
  return { ...truth, hidden: Math.max(...shares), ...rest };
}
