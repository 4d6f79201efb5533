import { expect, test } from 'vitest';
import { trackRecord } from './track-record.js';

const FRAME = { width: 640, height: 480 };

class MediaStreamTrack {
  get label(): string {
    return 'Integrated Camera (04f2:b7b8)';
  }

  getSettings() {
    return { deviceId: 'a-secret', groupId: 'another', width: 640, height: 480, frameRate: 30 };
  }

  getCapabilities() {
    return { deviceId: 'a-secret', width: { max: 1280 }, height: { max: 720 }, frameRate: { max: 30 }, facingMode: [] };
  }
}

function record(track: MediaStreamTrack) {
  // Of a track, only this is looked at.
  return trackRecord(track as unknown as globalThis.MediaStreamTrack, FRAME, []);
}

test('tells of a camera what the signals are drawn from, and no id', () => {
  const camera = record(new MediaStreamTrack());
  expect(camera).toMatchObject({
    className: 'MediaStreamTrack',
    label: 'Integrated Camera (04f2:b7b8)',
    labelIsDeviceId: false,
    overridden: [],
    settings: { hasDeviceId: true, width: 640, facingMode: null },
    capabilities: { hasDeviceId: true, maxWidth: 1280, maxFrameRate: 30, facingModes: [] },
  });
  expect(JSON.stringify(camera)).not.toMatch(/secret|another/);
});

test('tells what was put over the browser’s own answers', () => {
  const track = Object.defineProperty(new MediaStreamTrack(), 'label', { value: 'Integrated Camera' });
  expect(record(Object.assign(track, { getSettings: () => ({}) })).overridden).toEqual(['label', 'getSettings']);
});

test('does without capabilities where the browser has none', () => {
  const track = Object.defineProperty(new MediaStreamTrack(), 'getCapabilities', { value: undefined });
  expect(record(track).capabilities).toBeNull();
});
