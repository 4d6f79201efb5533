import { join, relative, sep } from 'node:path';
import { filesBelow, foldersIn } from '../common/files.mjs';
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

/**
 * The pictures of `DIR/<label>/...`; below `free` the first folder names a group.
 * @param {string} folder
 * @returns {Promise<Picture[]>}
 */
export async function labelledPictures(folder) {
  const pictures = [];
  for (const name of await foldersIn(folder)) {
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
