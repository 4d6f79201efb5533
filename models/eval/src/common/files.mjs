import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

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
 * The names of the folders in a folder, in their order.
 * @param {string} folder
 */
export async function foldersIn(folder) {
  if (!(await isFolder(folder))) throw new Error(`There is no folder ${folder}.`);
  const names = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!NO_PICTURE.test(name) && (await isFolder(join(folder, name)))) names.push(name);
  }
  return names;
}
