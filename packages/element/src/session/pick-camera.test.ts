import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeElement } from '../testing/fake-element.js';
import { FakePage, gate, settle } from '../testing/fake-page.js';
import type { SessionRunner } from './runner.js';

const CAMERAS = ['a', 'b', 'c'].map((deviceId) => ({ deviceId, label: deviceId }));

let page: FakePage;
let element: FakeElement;
let runner: SessionRunner;

beforeEach(() => {
  page = new FakePage(CAMERAS, vi.stubGlobal);
  element = new FakeElement();
  runner = element.runner;
});
afterEach(() => {
  runner.close();
  vi.unstubAllGlobals();
});

async function reach(status: 'positioning' | 'holding'): Promise<void> {
  runner.start();
  await settle();
  if (status === 'holding') await showPicture();
  expect(runner.state.status).toBe(status);
}

async function showPicture(): Promise<void> {
  page.showPicture();
  await settle();
}

test('a camera picked during the hold ends it, and a frame of the camera before no longer counts', async () => {
  await reach('holding');
  const measured = gate();
  if (element.vision) element.vision.measured = measured.opened;
  await showPicture();
  const answered = gate();
  page.devices.answer = () => answered.opened;
  runner.pickCamera('b');
  expect(runner.state.status).toBe('positioning');
  await settle();
  expect(page.devices.on).toEqual([]);
  measured.open();
  await showPicture();
  expect(runner.state.status).toBe('positioning');
  expect(element.vision?.frames).toBe(2);
  answered.open();
  await settle();
  expect(page.devices.on).toEqual(['b']);
  await showPicture();
  expect(runner.state.status).toBe('holding');
});

test('at whatever moment of its way a frame is when another camera is picked, it does not count', async () => {
  await reach('holding');
  for (let turns = 0; turns < 15; turns += 1) {
    const measured = gate();
    if (element.vision) element.vision.measured = measured.opened;
    await showPicture();
    measured.open();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    runner.pickCamera(turns % 2 ? 'a' : 'b');
    await settle();
    expect(runner.state.status, `after ${turns} turns`).toBe('positioning');
    await showPicture();
    expect(runner.state.status).toBe('holding');
  }
});

test('of two quick picks the last one counts, and nothing fails', async () => {
  await reach('positioning');
  runner.pickCamera('b');
  runner.pickCamera('c');
  await settle();
  expect(page.devices.on).toEqual(['c']);
  await showPicture();
  expect(runner.state.status).toBe('holding');
  runner.send({ type: 'cancel' });
  expect(page.devices.on).toEqual([]);
});

test('the camera that the person picked stays theirs for a retry, and is forgotten with the person', async () => {
  await reach('positioning');
  runner.pickCamera('b');
  await settle();
  runner.send({ type: 'fail', code: 'timeout' });
  runner.send({ type: 'retry' });
  await settle();
  expect(page.devices.on).toEqual(['b']);
  runner.send({ type: 'cancel' });
  await reach('positioning');
  expect(page.devices.on).toEqual(['a']);
});

test('a picked camera that does not open fails the session, and a retry opens the one that did', async () => {
  await reach('positioning');
  page.devices.answer = async (deviceId) => {
    if (deviceId === 'b') throw new DOMException('', 'NotReadableError');
  };
  runner.pickCamera('b');
  await settle();
  expect(runner.state).toMatchObject({ status: 'failed', code: 'camera_busy' });
  runner.send({ type: 'retry' });
  await settle();
  expect(page.devices.on).toEqual(['a']);
});
