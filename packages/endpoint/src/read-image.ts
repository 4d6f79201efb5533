import sharp, { type Sharp } from 'sharp';
import { MAX_PIXELS, MAX_PROGRESSIVE_PIXELS } from './config.js';
import { imageUnreadable } from './failure.js';
import { requirePlain } from './require-plain.js';
import type { Turns } from './turns.js';

/** What a photo's bytes are, whatever the caller says. */
export type PhotoType = 'image/jpeg' | 'image/png';

/** Decodes the whole photo in its turn, so that a broken one is not stored, and tells its type. */
export async function readImage(bytes: Uint8Array, decodes: Turns): Promise<PhotoType> {
  const type = typeOfStart(bytes);
  if (type === null) throw imageUnreadable('The photo is neither JPEG nor PNG');
  requirePlain(bytes, type);
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS, sequentialRead: true });
    await decodes.take(await pixelsOf(image), async () => {
      // Shrinking to one pixel reads all of the file, but holds only some lines of one that is not in passes.
      await image.resize(1, 1, { fit: 'fill' }).raw().toBuffer();
    });
  } catch {
    throw imageUnreadable('The photo cannot be decoded');
  }
  return type;
}

/** As the file's head says it. */
async function pixelsOf(image: Sharp): Promise<number> {
  const { width, height, isProgressive } = await image.metadata();
  if (isProgressive && width * height > MAX_PROGRESSIVE_PIXELS) throw new Error('Too many pixels to hold at once');
  return width * height;
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_START = [0xff, 0xd8, 0xff];

/** Looks at the first bytes before any decoder does, so that no other format reaches its decoder. */
function typeOfStart(bytes: Uint8Array): PhotoType | null {
  if (JPEG_START.every((byte, index) => bytes[index] === byte)) return 'image/jpeg';
  if (PNG_START.every((byte, index) => bytes[index] === byte)) return 'image/png';
  return null;
}
