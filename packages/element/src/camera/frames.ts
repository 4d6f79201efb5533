/** Takes a frame; the next one comes only after it has settled. */
export type OnFrame = (frame: ImageBitmap, atMs: number) => Promise<void>;

function nextTick(video: HTMLVideoElement, callback: () => void): void {
  // Firefox before 132 has no requestVideoFrameCallback.
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(callback);
  else requestAnimationFrame(callback);
}

async function takeFrame(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  // Between two cameras there is no picture for a moment.
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  return createImageBitmap(video).catch(() => null);
}

/**
 * Hands out the video's frames, one at a time: frames that arrive while one is being looked at are dropped, none is
 * ever queued. Ends with the signal. `onError` gets what `onFrame` throws, and then no more frames come.
 */
export function runFrames(
  video: HTMLVideoElement,
  onFrame: OnFrame,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): void {
  const step = async (): Promise<void> => {
    if (signal.aborted) return;
    const atMs = performance.now();
    const frame = await takeFrame(video);
    if (signal.aborted) return frame?.close();
    if (frame) await onFrame(frame, atMs);
    if (!signal.aborted) nextTick(video, run);
  };
  const run = (): void => {
    step().catch((error: unknown) => !signal.aborted && onError(error));
  };
  nextTick(video, run);
}
