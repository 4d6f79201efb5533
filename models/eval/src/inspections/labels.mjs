/**
 * What a label says of a picture.
 * @typedef {object} Label
 * @property {'free' | 'mask' | 'sunglasses' | 'cover' | 'forehead' | null} cover what is before the face; `forehead` is reported and
 *   refuses nothing under the standard policy; `null` is not known
 * @property {import('@live-capture/core').CoverKind | null} kind what the network should call it
 * @property {'one' | 'several' | 'none'} faces
 * @property {string} text for people
 */

/** Every label, which is also the name of a folder. */
export const LABELS = /** @satisfies {Record<string, Label>} */ ({
  free: { cover: 'free', kind: 'none', faces: 'one', text: 'one face, nothing before it; free/GROUP/ names a group' },
  mask: { cover: 'mask', kind: 'mask', faces: 'one', text: 'a medical or cloth mask' },
  sunglasses: { cover: 'sunglasses', kind: 'sunglasses', faces: 'one', text: 'dark glasses' },
  hand: { cover: 'cover', kind: 'hand', faces: 'one', text: 'a hand or an arm before the face' },
  scarf: { cover: 'cover', kind: null, faces: 'one', text: 'a scarf over mouth or nose' },
  phone: { cover: 'cover', kind: 'object', faces: 'one', text: 'a phone before the face' },
  cup: { cover: 'cover', kind: 'object', faces: 'one', text: 'a cup before the face' },
  paper: { cover: 'cover', kind: 'object', faces: 'one', text: 'a paper, a card or a book before the face' },
  object: { cover: 'cover', kind: 'object', faces: 'one', text: 'any other thing before the face' },
  cover: { cover: 'cover', kind: null, faces: 'one', text: 'something before the face' },
  hair_or_hat: { cover: 'forehead', kind: null, faces: 'one', text: 'hair or a hat over the forehead: reported only' },
  single: { cover: null, kind: null, faces: 'one', text: 'exactly one face, whatever is before it' },
  group: { cover: null, kind: null, faces: 'several', text: 'two faces or more' },
  multiple: { cover: null, kind: null, faces: 'several', text: 'the same' },
  none: { cover: null, kind: null, faces: 'none', text: 'no face' },
});

/** @typedef {keyof typeof LABELS} LabelName */

/** @param {string} name @returns {name is LabelName} */
function isLabel(name) {
  return Object.hasOwn(LABELS, name);
}

/**
 * Reads a folder's name as a label.
 * @param {string} name
 * @returns {LabelName}
 */
export function labelNamed(name) {
  if (isLabel(name)) return name;
  throw new Error(`"${name}" is no label. Labels: ${Object.keys(LABELS).join(', ')}.`);
}

/** One line a label. */
export function labelHelp() {
  return Object.entries(LABELS)
    .map(([name, { text }]) => `  ${name.padEnd(12)} ${text}`)
    .join('\n');
}
