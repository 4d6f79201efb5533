import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { labelNamed } from './labels.mjs';

/**
 * A picture and what is known of it.
 * @typedef {object} Picture
 * @property {string} path
 * @property {string} name for people: the path inside its folder
 * @property {import('./labels.mjs').LabelName} label
 * @property {readonly string[]} groups whom false alarms are counted by
 * @property {Faces} [faces] where it is not what the label says
 *
 * @typedef {import('./labels.mjs').Label['faces'] | 'unclear'} Faces how many; a picture with something behind the person that
 *   may or may not be a face to be counted is unclear
 */

/** Files that folders of pictures have beside the pictures. */
const NO_PICTURE = /^(\.|README|LICEN[CS]E|NOTICE|Thumbs\.db$)/i;

/** @param {string} path */
async function isFolder(path) {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/**
 * All files below a folder, in their order, links followed.
 * @param {string} folder
 * @param {ReadonlySet<string>} above the folders it lies in: a link back to one of them is not followed
 * @returns {Promise<string[]>}
 */
export async function filesBelow(folder, above = new Set()) {
  const here = await realpath(folder);
  if (above.has(here)) return [];
  const names = (await readdir(folder)).filter((name) => !NO_PICTURE.test(name)).sort();
  const below = [];
  for (const name of names) {
    const path = join(folder, name);
    if (await isFolder(path)) below.push(...(await filesBelow(path, new Set([...above, here]))));
    else below.push(path);
  }
  return below;
}

/**
 * The pictures of `DIR/<label>/...`; below `free` the first folder names a group.
 * @param {string} folder
 * @returns {Promise<Picture[]>}
 */
export async function labelledPictures(folder) {
  if (!(await isFolder(folder))) throw new Error(`There is no folder ${folder}.`);
  const pictures = [];
  for (const name of (await readdir(folder)).sort()) {
    if (NO_PICTURE.test(name) || !(await isFolder(join(folder, name)))) continue;
    const label = labelNamed(name);
    for (const path of await filesBelow(join(folder, name))) {
      const parts = relative(join(folder, name), path).split(sep);
      const groups = label === 'free' ? parts.slice(0, -1).slice(0, 1) : [];
      pictures.push({ path, name: relative(folder, path), label, groups });
    }
  }
  if (pictures.length === 0) throw new Error(`${folder} holds no pictures in folders named by a label.`);
  return pictures;
}
