import { littleEndian, startsWith } from './bytes.js';
import type { StillHeader } from './header.js';

const EXTENSION = 0x21;
const IMAGE = 0x2c;

/** Walks a GIF to the end of its first frame. */
export function readGif(bytes: Uint8Array): StillHeader | null {
  if (!startsWith(bytes, 0, 'GIF8')) return null;
  const size = { width: littleEndian(bytes, 6, 2), height: littleEndian(bytes, 8, 2) };
  let at = 13 + colourTable(bytes[10] ?? 0);
  while (bytes[at] === EXTENSION) at = endOfBlocks(bytes, at + 2);
  if (bytes[at] !== IMAGE) return { ...size, whole: false };
  const data = at + 11 + colourTable(bytes[at + 9] ?? 0);
  return { ...size, whole: endOfBlocks(bytes, data) <= bytes.length };
}

/** Bytes of the colour table that a field of flags announces. */
function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Data comes in blocks, each after its length; one of length 0 is the last. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}
