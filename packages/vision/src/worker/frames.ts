import { VisionError } from '../vision-error.js';

/** The two frames that live in the worker: the one analysed last, and the one kept for the photo. */
export interface Frames {
  /** Takes a frame in; the one before is closed unless it is kept. */
  take(frame: ImageBitmap): void;
  keep(): void;
  /** The kept frame; fails with `photo_failed` where none is. */
  kept(): ImageBitmap;
  /** Closes the kept frame, and the last one with it. */
  drop(): void;
}

/** An empty pair of frames. */
export function createFrames(): Frames {
  let last: ImageBitmap | null = null;
  let kept: ImageBitmap | null = null;
  return {
    take(frame) {
      if (last !== kept) last?.close();
      last = frame;
    },
    keep() {
      if (!last) throw new VisionError('photo_failed', 'No frame was analysed that could be kept.');
      if (kept !== last) kept?.close();
      kept = last;
    },
    kept() {
      if (!kept) throw new VisionError('photo_failed', 'No frame is kept.');
      return kept;
    },
    drop() {
      if (last !== kept) last?.close();
      kept?.close();
      [last, kept] = [null, null];
    },
  };
}
