import type { Pixels } from '@live-capture/nets';
import type { Sharp } from 'sharp';
import { decode, type HeadedPhoto } from '../photo/read-image.js';
import type { Turns } from '../photo/turns.js';

/**
 * Long side in which a larger photo is looked at, which bounds the memory: 15 MB. It is that of the largest frames that the
 * element asks a camera for, so photos of the element are looked at pixel by pixel.
 */
const MAX_SIDE = 1920;

/** Decodes a photo in its turn, to be looked at: opaque, in sRGB, turned as its EXIF says. */
export async function decodePhoto(photo: HeadedPhoto, decodes: Turns, signal?: AbortSignal): Promise<Pixels> {
  const { data, info } = await decode(photo, decodes, rgbaOf, signal);
  // Memory of its own, which can be handed to a thread.
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

function rgbaOf(image: Sharp) {
  return image
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
}
