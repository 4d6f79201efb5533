import { expect, test } from 'vitest';
import { watchIntervals } from './watch-intervals.js';

type Shown = Partial<VideoFrameCallbackMetadata>;

/** Shows frames to whoever watches, and gives the intervals that were seen. */
function intervalsOf(frames: readonly Shown[], endAfter = frames.length): readonly number[] {
  let callback: ((nowMs: number, shown: Shown) => void) | null = null;
  const video = {
    requestVideoFrameCallback: (next: typeof callback) => {
      callback = next;
    },
  };
  const ended = new AbortController();
  // Of a video, only this is looked at.
  const intervals = watchIntervals(video as unknown as HTMLVideoElement, ended.signal);
  frames.forEach((shown, index) => {
    if (index === endAfter) ended.abort();
    callback?.(0, shown);
  });
  return intervals();
}

const frame = (presentedFrames: number, mediaTime: number, captureTime: number | undefined = mediaTime): Shown =>
  captureTime === undefined ? { presentedFrames, mediaTime } : { presentedFrames, mediaTime, captureTime };

test('measures frames that come right after one another, and leaves out what was missed', () => {
  expect(intervalsOf([frame(1, 1), frame(2, 1.25), frame(4, 2), frame(5, 2.5)])).toEqual([250, 500]);
});

test('keeps the latest, in their order', () => {
  const times = Array.from({ length: 400 }, (_, i) => i * i);
  const intervals = intervalsOf(times.map((seconds, i) => frame(i, seconds)));
  expect(intervals).toHaveLength(300);
  expect(intervals.slice(-2)).toEqual([795_000, 797_000]);
});

test('says nothing of times that are not those of the capture', () => {
  const shown = [1, 2, 3].map((presentedFrames) => ({ presentedFrames, mediaTime: presentedFrames / 30 }));
  expect(intervalsOf(shown)).toEqual([]);
});

test('ends with the signal', () => {
  expect(intervalsOf([frame(1, 1), frame(2, 1.25), frame(3, 1.5)], 2)).toEqual([250]);
});

test('works without frame callbacks', () => {
  // Of a video, only this is looked at.
  expect(watchIntervals({} as HTMLVideoElement, new AbortController().signal)()).toEqual([]);
});
