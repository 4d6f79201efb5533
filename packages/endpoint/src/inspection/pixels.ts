import type { Size } from '@live-capture/core';
import type { Pixels } from '@live-capture/nets';
import sharp, { type Sharp } from 'sharp';
import { imageUnreadable } from '../failure.js';
import { MAX_PIXELS } from '../limits.js';
import type { Turns } from '../photo/turns.js';

/**
 * Long side in which a larger photo is looked at, which bounds the memory: 15 MB. It is that of the largest frames that the
 * element asks a camera for, so photos of the element are looked at pixel by pixel.
 */
const MAX_SIDE = 1920;

/** A decoded photo, upright. */
export interface Decoded {
  readonly pixels: Pixels;
  /** Of the whole photo, upright. */
  readonly size: Size;
}

/** Decodes in its turn a photo whose head was read before; opaque, in sRGB, turned as its EXIF says. */
export async function decodePhoto(bytes: Uint8Array, decodes: Turns, signal?: AbortSignal): Promise<Decoded> {
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS });
    const { autoOrient: size } = await image.metadata();
    const { data, info } = await decodes.take(size.width * size.height, () => rgbaOf(image), signal);
    // Memory of its own, which can be handed to a thread.
    return { pixels: { data: new Uint8ClampedArray(data), width: info.width, height: info.height }, size };
  } catch {
    // Who had no time does not know whether it can be.
    signal?.throwIfAborted();
    throw imageUnreadable('The photo cannot be decoded');
  }
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
