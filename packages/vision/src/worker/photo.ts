import type { Photo } from '../vision.js';
import { VisionError } from '../vision-error.js';
import type { PhotoLimits } from '../worker-api.js';

const QUALITY = 0.95;
/** Tried in turn while the photo has too many bytes. */
const LOWER = [0.9, 0.85, 0.8, 0.7, 0.6, 0.5] as const;

/** A way to write the pixels; without a quality it is PNG. */
type Encode = (quality?: number) => Promise<Blob>;

/**
 * Encodes a frame as it is, never scaled and never padded, so that its bytes fit: JPEG of high quality, of a lower one
 * where it is too big, of the highest and then PNG where it is too small.
 */
export async function encodePhoto(frame: ImageData, limits: PhotoLimits): Promise<Photo> {
  const canvas = new OffscreenCanvas(frame.width, frame.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new VisionError('photo_failed', 'No canvas for the photo.');
  context.putImageData(frame, 0, 0);
  const fitted = await fit(
    (quality) => canvas.convertToBlob(quality === undefined ? { type: 'image/png' } : { type: 'image/jpeg', quality }),
    limits,
  );
  return { ...fitted, width: frame.width, height: frame.height };
}

/** Finds the encoding whose bytes fit the limits. */
export async function fit(
  encode: Encode,
  { minBytes, maxBytes }: PhotoLimits,
): Promise<Pick<Photo, 'blob' | 'mime' | 'jpegQuality'>> {
  const first = await encode(QUALITY);
  const qualities = first.size > maxBytes ? LOWER : first.size < minBytes ? [1] : [];
  if (qualities.length === 0) return { blob: first, mime: 'image/jpeg', jpegQuality: QUALITY };
  for (const quality of qualities) {
    const blob = await encode(quality);
    if (blob.size <= maxBytes && blob.size >= minBytes) return { blob, mime: 'image/jpeg', jpegQuality: quality };
  }
  const png = first.size < minBytes ? await encode() : null;
  if (png && png.size >= minBytes && png.size <= maxBytes) return { blob: png, mime: 'image/png' };
  throw new VisionError(
    'photo_failed',
    `The photo has ${(png ?? first).size} bytes; ${minBytes} to ${maxBytes} are asked for.`,
  );
}
