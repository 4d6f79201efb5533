import { afterEach, expect, test, vi } from 'vitest';
import { FakePage } from '../testing/fake-page.js';
import { Camera, createVideo } from './camera.js';

afterEach(() => vi.unstubAllGlobals());

test('a camera that closes late leaves the video to the camera that plays by then', async () => {
  const page = new FakePage(
    ['a', 'b'].map((deviceId) => ({ deviceId, label: deviceId })),
    vi.stubGlobal,
  );
  const video = createVideo(document);
  const open = (deviceId: string) => {
    const choice = { facingMode: 'user', deviceId } as const;
    return Camera.open(video, { choice, source: null, onLost: () => undefined }, new AbortController().signal);
  };
  const [first, second] = [await open('a'), await open('b')];
  first.close();
  expect(page.devices.on).toEqual(['b']);
  expect(video.srcObject).not.toBeNull();
  second.close();
  expect(page.devices.on).toEqual([]);
  expect(video.srcObject).toBeNull();
});
