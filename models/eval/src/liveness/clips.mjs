import { basename, extname, join, relative } from 'node:path';
import { filesBelow, foldersIn } from '../common/files.mjs';

/**
 * A file and what is known of it.
 * @typedef {object} Clip
 * @property {string} path
 * @property {string} name for people: the path inside its folder
 * @property {string} species `live`, or the kind of attack instrument (ISO/IEC 30107-3: PAI species)
 * @property {import('../../page/liveness/clip.js').Medium | null} medium `null` where nobody knows how to read it
 */

/** What a page may take: a clip is hundreds of frames, and a busy machine may need a second for each. */
export const CLIP_CALLS = Object.freeze({ callMs: 900_000, callsPerPage: 40 });

/** The folder of bona fide presentations; every other one is named after its attacks. */
export const LIVE = 'live';

/** @type {Readonly<Record<string, Clip['medium']>>} */
const MEDIA = {
  ...Object.fromEntries(['.mjpeg', '.mjpg'].map((end) => [end, 'mjpeg'])),
  ...Object.fromEntries(['.mp4', '.m4v', '.mov', '.webm', '.mkv', '.ogv'].map((end) => [end, 'video'])),
  ...Object.fromEntries(['.jpg', '.jpeg', '.png', '.webp', '.avif', '.bmp', '.gif'].map((end) => [end, 'still'])),
};

/** @type {(path: string, folder: string, species: string) => Clip} */
function clipAt(path, folder, species) {
  return { path, name: relative(folder, path), species, medium: MEDIA[extname(path).toLowerCase()] ?? null };
}

/**
 * The clips of `DIR/live/...` and `DIR/<species>/...`.
 * @param {string} folder
 * @returns {Promise<Clip[]>}
 */
export async function labelledClips(folder) {
  const clips = [];
  for (const species of await foldersIn(folder)) {
    const paths = await filesBelow(join(folder, species));
    clips.push(...paths.map((path) => clipAt(path, folder, species)));
  }
  if (clips.length === 0) throw new Error(`${folder} holds no clips in folders named live or after an attack.`);
  return clips;
}

/** Names such as `live-a.mjpeg`, `screen-a-phone.mjpeg` and `print-1.jpg`. */
const NAMED = /^(?<what>[a-z]+)-[a-z0-9]+(?:-(?<how>[a-z]+))?/;

/** The species that a file of the project's test clips is of; `null` where its name does not say. @param {string} path */
export function speciesOf(path) {
  const { what, how } = NAMED.exec(basename(path))?.groups ?? {};
  if (what === 'screen' && (how === 'phone' || how === 'monitor')) return how;
  return what ?? null;
}

/**
 * The project's own test clips.
 * @param {string} media
 * @returns {Promise<Clip[]>} empty where the machine has none
 */
export async function defaultClips(media) {
  const folders = ['webcam', 'pad-samples'].map((name) => join(media, name));
  const paths = (await Promise.all(folders.map((folder) => filesBelow(folder).catch(() => [])))).flat();
  return paths.flatMap((path) => {
    const species = speciesOf(path);
    return species ? [clipAt(path, media, species)] : [];
  });
}
