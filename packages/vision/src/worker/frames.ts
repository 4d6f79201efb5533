import { createPixelReader } from '../engines/read-pixels.js';
import type { CameraFrame } from '../vision.js';
import { VisionError } from '../vision-error.js';

/** The pixels of two frames that live in the worker: the one analysed last, and the one kept for the photo. */
export interface Frames {
  /** Takes a frame in and closes it, for a camera has few frames of its own. */
  take(frame: CameraFrame): Promise<ImageData>;
  /** Reads a picture and closes it, and leaves the two as they are. */
  read(picture: CameraFrame): Promise<ImageData>;
  keep(): void;
  /** The kept frame; fails with `photo_failed` where none is. */
  kept(): ImageData;
  /** Forgets the kept frame, and the last one with it. */
  drop(): void;
}

/** An empty pair of frames. Memory of frames that nobody needs any more is used again. */
export function createFrames(): Frames {
  const reader = createPixelReader();
  let last: ImageData | null = null;
  let kept: ImageData | null = null;
  let spare: ImageData | null = null;
  return {
    async take(frame) {
      const free = last === kept ? spare : last;
      try {
        last = await reader.read(frame, free);
        if (last === spare) spare = null;
        return last;
      } finally {
        frame.close();
      }
    },
    async read(picture) {
      try {
        return await reader.read(picture, null);
      } finally {
        picture.close();
      }
    },
    keep() {
      if (!last) throw new VisionError('photo_failed', 'No frame was analysed that could be kept.');
      if (kept !== last) spare = kept;
      kept = last;
    },
    kept() {
      if (!kept) throw new VisionError('photo_failed', 'No frame is kept.');
      return kept;
    },
    drop() {
      [last, kept, spare] = [null, null, null];
    },
  };
}
