import { Latest } from '../latest.js';

/** Some ten seconds of an ordinary camera. */
const KEPT = 300;

/**
 * Milliseconds between frames that came one right after the other, by the clock of the capture, the latest last; ends
 * with the signal. Empty where the browser does not tell when a frame was captured, as Firefox: its times of a camera are
 * those of its own audio clock.
 */
export function watchIntervals(video: HTMLVideoElement, signal: AbortSignal): () => readonly number[] {
  const intervalsMs = new Latest<number>(KEPT);
  let last: VideoFrameCallbackMetadata | null = null;
  const onPicture = (_nowMs: number, shown: VideoFrameCallbackMetadata): void => {
    if (signal.aborted) return;
    // The time of capture itself is coarse on purpose; the media time is the same clock in microseconds.
    if (last && shown.captureTime !== undefined && shown.presentedFrames === last.presentedFrames + 1) {
      intervalsMs.add((shown.mediaTime - last.mediaTime) * 1000);
    }
    last = shown;
    video.requestVideoFrameCallback(onPicture);
  };
  // Firefox before 132 has no requestVideoFrameCallback.
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(onPicture);
  return () => intervalsMs.values();
}
