import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../common/files.mjs';

/** @typedef {import('./pictures.mjs').Picture} Picture */
/**
 * What the training's own labels say of a picture. @see ../../train/README.md
 * @typedef {object} TrainingLabel
 * @property {'train' | 'test'} split
 * @property {string} [label] the true one, where the folder's is wrong
 * @property {readonly string[]} [covered] the regions that are covered
 * @property {readonly string[]} [tags]
 *
 * @typedef {{ readonly several: readonly string[], readonly perhaps: readonly string[] }} Several
 */

const SPLIT = fileURLToPath(new URL('../../../train/split.json', import.meta.url));
/** Which of the pictures that training did not see show more than one face, by looking at each once. */
const SEVERAL = fileURLToPath(new URL('../../several.json', import.meta.url));

/** Where there is no split nothing was trained on. @type {TrainingLabel} */
const ALL_NEW = { split: 'test' };

/** @param {string} path */
const stemOf = (path) => basename(path, extname(path));

/** Labels of the training that are folders' names under another name. @type {Readonly<Record<string, import('./labels.mjs').LabelName>>} */
const SAME = { respirator: 'mask' };

/**
 * The label of a picture of faces; `null` where it is unusable, or where training has seen it.
 * @param {import('./labels.mjs').LabelName} folder
 * @param {TrainingLabel} entry
 * @returns {import('./labels.mjs').LabelName | null}
 */
export function labelOf(folder, { split, label = folder, covered }) {
  if (split !== 'test' || label === 'unusable') return null;
  // A hand on the forehead alone is reported and refuses nothing, like a fringe.
  if (covered?.every((region) => region === 'forehead')) return 'hair_or_hat';
  const same = /** @type {import('./labels.mjs').LabelName} */ (label);
  return SAME[label] ?? same;
}

/** How many faces a picture shows, where it is not one. @type {(several: Several, stem: string) => { faces?: import('./pictures.mjs').Faces }} */
function facesOn({ several, perhaps }, stem) {
  if (several.includes(stem)) return { faces: 'several' };
  return perhaps.includes(stem) ? { faces: 'unclear' } : {};
}

/**
 * The pictures of faces that training did not see; all of them where there is no split.
 * @param {string} media
 * @param {Readonly<Record<string, TrainingLabel>> | null} split
 * @param {Several} several
 * @returns {Promise<Picture[]>}
 */
async function faces(media, split, several) {
  const pictures = [];
  for (const folder of /** @type {const} */ (['free', 'mask', 'sunglasses'])) {
    for (const path of await filesBelow(join(media, 'faces', folder)).catch(() => [])) {
      const stem = stemOf(path);
      const entry = split ? split[stem] : ALL_NEW;
      const label = entry ? labelOf(folder, entry) : null;
      if (!label) continue;
      pictures.push({ path, name: relative(media, path), label, groups: entry?.tags ?? [], ...facesOn(several, stem) });
    }
  }
  return pictures;
}

/** @type {(media: string) => Promise<Picture[]>} */
async function portraits(media) {
  const paths = await filesBelow(join(media, 'portraits')).catch(() => []);
  return paths.map((path) => {
    const name = basename(path);
    const picture = { path, name: relative(media, path) };
    if (name.startsWith('two-')) return { ...picture, label: 'group', groups: [] };
    if (name.startsWith('partial-')) return { ...picture, label: 'single', groups: ['at the border'] };
    return { ...picture, label: 'free', groups: ['portrait'] };
  });
}

/** @type {(media: string) => Promise<Picture[]>} */
async function groups(media) {
  const paths = await filesBelow(join(media, 'groups')).catch(() => []);
  return paths.map((path) => ({ path, name: relative(media, path), label: 'group', groups: [] }));
}

/**
 * The project's own test pictures, without those that training has seen.
 * @param {string} media
 * @returns {Promise<Picture[]>} empty where the machine has none
 */
export async function defaultPictures(media) {
  const text = await readFile(SPLIT, 'utf8').catch(() => null);
  const split = text === null ? null : JSON.parse(text);
  const several = JSON.parse(await readFile(SEVERAL, 'utf8'));
  return [...(await faces(media, split, several)), ...(await portraits(media)), ...(await groups(media))];
}
