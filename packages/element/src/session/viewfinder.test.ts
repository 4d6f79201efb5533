import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CameraInput } from '../camera/camera.js';
import { FakePage, gate, settle } from '../testing/fake-page.js';
import { Viewfinder } from './viewfinder.js';

const CAMERAS = ['a', 'b', 'c'].map((deviceId) => ({ deviceId, label: deviceId }));

let page: FakePage;
let attempt: AbortController;
let viewfinder: Viewfinder;

beforeEach(() => {
  page = new FakePage(CAMERAS, vi.stubGlobal);
  attempt = new AbortController();
  viewfinder = new Viewfinder();
  viewfinder.prepare();
});
afterEach(() => vi.unstubAllGlobals());

function open(deviceId: string, onLost: () => void = () => undefined): Promise<boolean> {
  const input: CameraInput = { choice: { facingMode: 'user', deviceId }, source: null, onLost };
  return viewfinder.open(input, attempt.signal);
}

test('of cameras that were asked for one after another only the last is on', async () => {
  const gates = { b: gate(), c: gate() };
  expect(await open('a')).toBe(true);
  page.devices.answer = (deviceId) => gates[deviceId === 'b' ? 'b' : 'c'].opened;
  const lost = vi.fn();
  const opened = [open('b', lost), open('c')];
  expect(page.devices.on).toEqual([]);
  // The browser answers in whatever order it likes.
  gates.c.open();
  await settle();
  gates.b.open();
  expect(await Promise.all(opened)).toEqual([false, true]);
  expect(page.devices.on).toEqual(['c']);
  expect(viewfinder.camera?.deviceId).toBe('c');
  for (const track of page.devices.tracks) track.dispatchEvent(new Event('ended'));
  expect(lost).not.toHaveBeenCalled();
});

test('a camera that gives way before its first frame leaves the picture to the next', async () => {
  page.plays = false;
  const first = open('a');
  await settle();
  expect(page.devices.on).toEqual(['a']);
  page.plays = true;
  expect(await Promise.all([first, open('b')])).toEqual([false, true]);
  expect(page.devices.on).toEqual(['b']);
  expect(page.videos[0]?.srcObject).not.toBeNull();
});

test('a page that was hidden before the camera came on switches it off again', async () => {
  const answered = gate();
  page.devices.answer = () => answered.opened;
  const opened = open('a');
  page.hide();
  answered.open();
  await expect(opened).rejects.toMatchObject({ code: 'page_hidden' });
  expect(page.devices.on).toEqual([]);
  expect(viewfinder.isOn).toBe(false);
});

test('the end of the attempt switches off a camera that has shown nothing yet', async () => {
  page.plays = false;
  const opened = open('a');
  await settle();
  expect(viewfinder.isOn).toBe(true);
  attempt.abort();
  await expect(opened).rejects.toThrow();
  viewfinder.close();
  expect(page.devices.on).toEqual([]);
});

test('a browser that does not list its cameras leaves nothing to pick from', async () => {
  page.devices.list = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  expect(await open('a')).toBe(true);
  expect(viewfinder.cameras).toEqual([]);
});
