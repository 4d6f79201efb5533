import { readGif } from './gif.js';
import type { StillHeader } from './header.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';
import { readWebp } from './webp.js';

const READERS: readonly ((bytes: Uint8Array) => StillHeader | null)[] = [readJpeg, readPng, readWebp, readGif];

/** Reads the header of a JPEG, PNG, WebP or GIF; `null` for anything else. The sides are those before EXIF turns them. */
export function readHeader(bytes: Uint8Array): StillHeader | null {
  for (const read of READERS) {
    const header = read(bytes);
    if (header) return header;
  }
  return null;
}
