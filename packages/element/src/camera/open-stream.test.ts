import { expect, test } from 'vitest';
import { type FakeCamera, FakeDevices, settle } from '../testing/fake-page.js';
import { openStream } from './open-stream.js';

const BACK: FakeCamera = { deviceId: 'back', label: 'back', facingMode: 'environment' };
const FRONT: FakeCamera = { deviceId: 'front', label: 'front', facingMode: 'user' };
const ANY = { facingMode: 'user', deviceId: null } as const;

function open(devices: FakeDevices, signal = new AbortController().signal) {
  // Of a browser's devices, only what the fake ones have is used.
  return openStream(devices as unknown as MediaDevices, ANY, signal);
}

test('a camera that looks the wrong way gives way to the right one, one at a time', async () => {
  const devices = new FakeDevices([BACK, FRONT]);
  await open(devices);
  expect(devices.on).toEqual(['front']);
});

test('a camera opens where the browser lists none', async () => {
  const devices = new FakeDevices([BACK, FRONT]);
  devices.list = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  await open(devices);
  expect(devices.on).toEqual(['back']);
});

test('where the better camera is busy, the first one does', async () => {
  const devices = new FakeDevices([BACK, { ...FRONT, error: 'NotReadableError' }]);
  await open(devices);
  expect(devices.asked).toEqual([null, 'front', 'back']);
  expect(devices.on).toEqual(['back']);
});

test('an end while the browser lists the cameras switches the camera off, however long the list takes', async () => {
  const devices = new FakeDevices([BACK, FRONT]);
  devices.list = () => new Promise(() => undefined);
  const abort = new AbortController();
  const opened = open(devices, abort.signal);
  await settle();
  expect(devices.on).toEqual(['back']);
  abort.abort();
  await expect(opened).rejects.toThrow();
  expect(devices.on).toEqual([]);
});
