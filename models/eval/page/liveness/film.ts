import type { Shown } from '@live-capture/actor';
import { ClipError, FRAME_RATE, framesOf, type Medium } from './clip.js';

/** A clip as something to be shown on a medium. */
export interface Film {
  shown(atMs: number): Shown;
  close(): void;
}

/** Enough for a film that goes back and forth. */
const MAX_FRAMES = 60;

/** Loads a clip to be shown: moving forth and back again, so that it never jumps, or its first frame alone. */
export async function loadFilm(url: string, medium: Medium, isStill: boolean): Promise<Film> {
  const frames: ImageBitmap[] = [];
  for await (const frame of framesOf(url, medium)) {
    if (frame) frames.push(frame);
    if (frames.length === (isStill ? 1 : MAX_FRAMES)) break;
  }
  const [first] = frames;
  if (!first) throw new ClipError('no frame of it can be read');
  const turns = Math.max(1, 2 * frames.length - 2);
  return {
    shown: (atMs) => {
      const step = Math.floor((atMs * FRAME_RATE) / 1000) % turns;
      return { kind: 'picture', source: frames[Math.min(step, turns - step)] ?? first };
    },
    close: () => {
      for (const frame of frames) frame.close();
    },
  };
}
