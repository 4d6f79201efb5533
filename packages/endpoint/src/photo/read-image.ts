import type { Size } from '@live-capture/core';
import sharp, { type Sharp } from 'sharp';
import { imageUnreadable } from '../failure.js';
import { MAX_PIXELS, MAX_PROGRESSIVE_PIXELS } from '../limits.js';
import type { PhotoType } from './file-parts.js';
import { requirePlain } from './require-plain.js';
import type { Turns } from './turns.js';

/** What a photo's file says of it before any pixel is decoded. */
export interface ImageHead {
  readonly type: PhotoType;
  /** Upright, as its EXIF says. */
  readonly size: Size;
}

/** A photo whose head was read. */
export interface HeadedPhoto {
  readonly bytes: Uint8Array;
  readonly head: ImageHead;
}

/** Refuses what is not one JPEG or PNG of a bearable size; its pixels may still turn out to be broken. */
export async function readHead(bytes: Uint8Array): Promise<ImageHead> {
  const type = typeOfStart(bytes);
  if (type === null) throw imageUnreadable('The photo is neither JPEG nor PNG');
  requirePlain(bytes, type);
  const { autoOrient: size, isProgressive } = await open(bytes)
    .metadata()
    .catch(() => {
      throw undecodable();
    });
  if (isProgressive && size.width * size.height > MAX_PROGRESSIVE_PIXELS) throw undecodable();
  return { type, size };
}

/** Decodes a photo in its turn, to whatever is made of it; refuses one that turns out to be broken. */
export async function decode<T>(
  { bytes, head: { size } }: HeadedPhoto,
  decodes: Turns,
  make: (image: Sharp) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await decodes.take(size.width * size.height, () => make(open(bytes)), signal);
  } catch {
    // Who had no time does not know whether it can be.
    signal?.throwIfAborted();
    throw undecodable();
  }
}

/** Decodes the whole photo, so that a broken one is not stored. */
export async function requireWhole(photo: HeadedPhoto, decodes: Turns): Promise<void> {
  // Shrinking to one pixel reads all of the file, but holds only some lines of one that is not in passes.
  await decode(photo, decodes, (image) => image.resize(1, 1, { fit: 'fill' }).raw().toBuffer());
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS });
}

function undecodable() {
  return imageUnreadable('The photo cannot be decoded');
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_START = [0xff, 0xd8, 0xff];

/** Looks at the first bytes before any decoder does, so that no other format reaches its decoder. */
function typeOfStart(bytes: Uint8Array): PhotoType | null {
  if (JPEG_START.every((byte, index) => bytes[index] === byte)) return 'image/jpeg';
  if (PNG_START.every((byte, index) => bytes[index] === byte)) return 'image/png';
  return null;
}
