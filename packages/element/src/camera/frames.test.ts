import { afterEach, expect, test, vi } from 'vitest';
import { frameTaker } from './frames.js';

// Of a video, only this is looked at.
const VIDEO = { readyState: 4 } as HTMLVideoElement;
const BITMAP = { close: () => undefined };

afterEach(() => vi.unstubAllGlobals());

function fakeFrames(videoFrame: () => void, bitmap: () => unknown) {
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
  const VideoFrame = vi.fn(function VideoFrame() {
    videoFrame();
  });
  vi.stubGlobal('VideoFrame', VideoFrame);
  vi.stubGlobal('createImageBitmap', async () => bitmap());
  return VideoFrame;
}

function fails(): never {
  throw new DOMException('', 'InvalidStateError');
}

test('a video of which no VideoFrame can be made gives bitmaps, and is not asked again', async () => {
  const VideoFrame = fakeFrames(fails, () => BITMAP);
  const takeFrame = frameTaker(VIDEO);
  expect([await takeFrame(), await takeFrame()]).toEqual([BITMAP, BITMAP]);
  expect(VideoFrame).toHaveBeenCalledTimes(1);
});

test('a moment without any picture changes nothing', async () => {
  let works = false;
  const VideoFrame = fakeFrames(() => works || fails(), fails);
  const takeFrame = frameTaker(VIDEO);
  expect(await takeFrame()).toBeNull();
  works = true;
  expect(await takeFrame()).toBeInstanceOf(VideoFrame);
});
