import type { StillHeader } from '../still/header.js';
import { readHeader } from '../still/read-header.js';
import { VisionError } from '../vision-error.js';

/** A photo of 50 megapixels at the best quality of JPEG is about 25 MB. */
const MAX_BYTES = 40_000_000;
/**
 * What the largest cameras of phones write as one photo. Decoded it is 200 MB; browsers decode in full even where they are
 * asked for a smaller picture (measured: 590 MB for 12,000 x 9,000), and a phone ends a page for that.
 */
const MAX_PIXELS = 8192 * 6144;
/** Larger pictures are measured on a smaller copy. Photos of 12 megapixels stay as they are; iOS has no larger canvases. */
const MAX_SIDE = 4096;
/** No device that runs the landmarker decodes a photo so slowly. */
const DEADLINE_MS = 30_000;

/**
 * Decodes a still picture, upright by its EXIF; of an animated one the first frame. Rejects with `image_unreadable`, before
 * anything is decoded where the header tells.
 */
export async function decodeStill(picture: Blob): Promise<ImageBitmap> {
  if (picture.size > MAX_BYTES) throw unreadable(`It has ${picture.size} bytes; ${MAX_BYTES} are taken.`);
  try {
    const problem = problemOf(readHeader(new Uint8Array(await picture.arrayBuffer())));
    if (problem) throw unreadable(problem);
    // By default EXIF turns the picture; browsers disagree on the name of that choice.
    return await inTime(createImageBitmap(picture).then(shrunk));
  } catch (error) {
    if (error instanceof VisionError) throw error;
    throw unreadable('The browser could not decode it.', { cause: error });
  }
}

function problemOf(header: StillHeader | null): string | null {
  if (!header) return 'It is no JPEG, PNG, WebP or GIF.';
  const { width, height, whole } = header;
  if (!whole) return 'The file ends before the picture does.';
  if (!(width > 0 && height > 0)) return 'Its header names no size.';
  if (width * height > MAX_PIXELS) return `It is ${width} x ${height}; ${MAX_PIXELS} pixels are taken.`;
  return null;
}

/** A browser that does not come to an end spoils this picture, not the pipeline. */
function inTime(decoding: Promise<ImageBitmap>): Promise<ImageBitmap> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(unreadable(`It was not decoded after ${DEADLINE_MS} ms.`));
      decoding.then(
        (late) => late.close(),
        () => {},
      );
    }, DEADLINE_MS);
    decoding.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function shrunk(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const scale = MAX_SIDE / Math.max(bitmap.width, bitmap.height);
  if (scale >= 1) return bitmap;
  const side = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  try {
    return await createImageBitmap(bitmap, {
      resizeWidth: side(bitmap.width),
      resizeHeight: side(bitmap.height),
      resizeQuality: 'medium',
    });
  } finally {
    bitmap.close();
  }
}

function unreadable(why: string, options?: ErrorOptions): VisionError {
  return new VisionError('image_unreadable', `The picture cannot be read. ${why}`, options);
}
