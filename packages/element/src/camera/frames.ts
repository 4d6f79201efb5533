import type { CameraFrame } from '@live-capture/vision';

/** Takes a frame; the next one comes only after it has settled. */
export type OnFrame = (frame: CameraFrame, atMs: number) => Promise<void>;

/** Calls back when the video shows a new picture. */
function onNextPicture(video: HTMLVideoElement, callback: () => void): void {
  // Firefox before 132 has no requestVideoFrameCallback.
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(callback);
  else requestAnimationFrame(callback);
}

async function takeFrame(video: HTMLVideoElement): Promise<CameraFrame | null> {
  // Between two cameras there is no picture for a moment.
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  try {
    // Reading the pixels here would hold up the page; a VideoFrame leaves that to the worker.
    return typeof VideoFrame === 'function' ? new VideoFrame(video) : await createImageBitmap(video);
  } catch {
    return null;
  }
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
  let busy = false;
  let newer = false;
  const look = async (): Promise<void> => {
    const atMs = performance.now();
    const frame = await takeFrame(video);
    if (signal.aborted) frame?.close();
    else if (frame) await onFrame(frame, atMs);
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
