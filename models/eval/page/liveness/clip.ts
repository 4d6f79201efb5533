import { splitJpegs } from '../../src/common/split-jpegs.mjs';

/** How a file's frames are read. */
export type Medium = 'mjpeg' | 'video' | 'still';

/** The pace at which frames are looked at, as of the cameras of the project's clips. */
export const FRAME_RATE = 15;
/** Clips are seconds long; of more no session would see the rest. */
const MAX_FRAMES = 450;
/** A frame at a place in a file comes at once, or never. */
const SEEK_MS = 10_000;

/** A file from which no frame can be had: that is the file's fault, and nothing is broken. */
export class ClipError extends Error {
  override readonly name = 'ClipError';
}

/** A file's frames one after another; `null` in place of one that cannot be read. */
export type Frames = AsyncGenerator<ImageBitmap | null, void, void>;

/** Reads the frames of a file, at fifteen a second. Throws a `ClipError` where there is none. */
export async function* framesOf(url: string, medium: Medium): Frames {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  if (medium === 'video') yield* framesOfVideo(await response.blob());
  else if (medium === 'mjpeg') yield* framesOfJpegs(new Uint8Array(await response.arrayBuffer()));
  else yield createImageBitmap(await response.blob()).catch(() => null);
}

async function* framesOfJpegs(bytes: Uint8Array<ArrayBuffer>): Frames {
  const pictures = splitJpegs(bytes);
  if (pictures.length === 0) throw new ClipError('no JPEG picture in it');
  for (const picture of pictures.slice(0, MAX_FRAMES)) {
    yield createImageBitmap(new Blob([picture], { type: 'image/jpeg' })).catch(() => null);
  }
}

/** Seeking gives every frame its own time, however slowly frames are looked at. */
async function* framesOfVideo(file: Blob): Frames {
  const video = document.createElement('video');
  video.muted = true;
  const url = URL.createObjectURL(file);
  try {
    const loaded = once(video, 'loadeddata');
    video.src = url;
    await loaded;
    const seconds = await durationOf(video);
    const count = Math.max(1, Math.min(MAX_FRAMES, Math.floor(seconds * FRAME_RATE)));
    for (let index = 0; index < count; index += 1) {
      // Half a frame later, so that rounding does not show the one before.
      await seek(video, (index + 0.5) / FRAME_RATE);
      yield createImageBitmap(video).catch(() => null);
    }
  } finally {
    video.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}

/** What recorders write at once has no duration in it: it is known after a jump to the end. */
async function durationOf(video: HTMLVideoElement): Promise<number> {
  if (!Number.isFinite(video.duration)) await seek(video, Number.MAX_SAFE_INTEGER);
  return Number.isFinite(video.duration) ? video.duration : video.currentTime;
}

async function seek(video: HTMLVideoElement, seconds: number): Promise<void> {
  const done = once(video, 'seeked');
  video.currentTime = seconds;
  await done;
}

function once(video: HTMLVideoElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ClipError(`the video gave no ${event}`)), SEEK_MS);
    const settle = (then: () => void) => () => {
      clearTimeout(timer);
      then();
    };
    video.addEventListener(event, settle(resolve), { once: true });
    video.addEventListener(
      'error',
      settle(() => reject(new ClipError('not a video that this browser plays'))),
      { once: true },
    );
  });
}

/** What a call answers, or what is wrong with its clip. */
export async function orProblem<T>(call: () => Promise<T>): Promise<T | { readonly problem: string }> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ClipError) return { problem: error.message };
    throw error;
  }
}
