import type { CameraFrame } from '@live-capture/vision';

/** Takes a frame; the next one comes only after it has settled. The signal says that frames are no longer wanted. */
export type OnFrame = (frame: CameraFrame, atMs: number, signal: AbortSignal) => Promise<void>;

/** Calls back when the video shows a new picture. */
function onNextPicture(video: HTMLVideoElement, callback: () => void): void {
  // Firefox before 132 has no requestVideoFrameCallback.
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(callback);
  else requestAnimationFrame(callback);
}

/**
 * Takes the video's picture, `null` while there is none. As a `VideoFrame`, for reading the pixels here would hold up the
 * page and that leaves it to the worker; as a bitmap where the browser has none, or gives none of this video.
 */
export function frameTaker(video: HTMLVideoElement): () => Promise<CameraFrame | null> {
  let takesVideoFrames = typeof VideoFrame === 'function';
  const takeBitmap = async (): Promise<CameraFrame | null> => {
    const bitmap = await createImageBitmap(video).catch(() => null);
    if (bitmap) takesVideoFrames = false;
    return bitmap;
  };
  return async () => {
    // Between two cameras there is no picture for a moment.
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
    if (!takesVideoFrames) return takeBitmap();
    try {
      return new VideoFrame(video);
    } catch {
      return takeBitmap();
    }
  };
}

/**
 * Hands out the video's frames, one at a time: of the frames that arrive while one is being looked at, only the latest
 * is looked at next, and at once; none is ever queued. Ends with the signal. `onError` gets what `onFrame` throws, and
 * then no more frames come.
 */
export function runFrames(
  video: HTMLVideoElement,
  onFrame: OnFrame,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): void {
  const takeFrame = frameTaker(video);
  let busy = false;
  let newer = false;
  const look = async (): Promise<void> => {
    const atMs = performance.now();
    const frame = await takeFrame();
    if (signal.aborted) frame?.close();
    else if (frame) await onFrame(frame, atMs, signal);
  };
  const lookAtAll = async (): Promise<void> => {
    busy = true;
    do {
      newer = false;
      await look();
    } while (newer && !signal.aborted);
    busy = false;
  };
  const onPicture = (): void => {
    if (signal.aborted) return;
    onNextPicture(video, onPicture);
    newer = true;
    if (!busy) lookAtAll().catch((error: unknown) => !signal.aborted && onError(error));
  };
  onNextPicture(video, onPicture);
}
