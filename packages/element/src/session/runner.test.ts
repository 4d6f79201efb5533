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

test('an element that has left the page starts nothing and loads nothing', async () => {
  await reach('positioning');
  element.connected = false;
  runner.close();
  runner.start();
  expect(await runner.preload()).toBe(false);
  expect(runner.state.status).toBe('idle');
  expect(page.devices.on).toEqual([]);
  expect(element.visions).toHaveLength(1);
});

test('an element that leaves the page while it preloads leaves no engine behind', async () => {
  const supported = gate();
  element.supported = supported.opened;
  const early = runner.preload();
  element.connected = false;
  runner.close();
  supported.open();
  expect(await early).toBe(false);
  expect(element.visions).toEqual([]);

  element.connected = true;
  const loaded = gate();
  element.loaded = loaded.opened;
  const late = runner.preload();
  await settle();
  element.connected = false;
  runner.close();
  loaded.open();
  await late;
  await settle();
  expect(element.open).toEqual([]);
});

test('preloading during a session waits for its engines, whatever the page has set meanwhile', async () => {
  await reach('positioning');
  element.values = { ...element.values, assetBase: '/elsewhere/' };
  expect(await runner.preload()).toBe(true);
  expect(element.open).toEqual(['/']);
  await showPicture();
  expect(runner.state.status).toBe('holding');
});

test('a session that starts while the page preloads keeps its engines', async () => {
  const supported = gate();
  element.supported = supported.opened;
  const preloaded = runner.preload();
  element.supported = Promise.resolve();
  element.values = { ...element.values, assetBase: '/elsewhere/' };
  await reach('positioning');
  supported.open();
  expect(await preloaded).toBe(true);
  expect(element.open).toEqual(['/elsewhere/']);
});

test('a listener that cancels hears of everything in the order in which it happened', async () => {
  element.onStatus('positioning', () => runner.send({ type: 'cancel' }));
  for (const status of ['preparing', 'positioning', 'cancelled']) {
    element.onStatus(status, () => element.heard.push(status));
  }
  runner.start();
  await settle();
  expect(element.heard).toEqual(['preparing', 'positioning', 'ready', 'cancelled', 'cancel']);
  expect(page.devices.on).toEqual([]);
});

test('a listener that resets the session does not take its outcome from the page', async () => {
  element.values = { ...element.values, policy: { holdMs: 0 } };
  element.onStatus('completed', () => runner.send({ type: 'reset' }));
  await reach('positioning');
  await showPicture();
  await showPicture();
  expect(element.heard).toEqual(['ready', 'complete']);
  expect(runner.state.status).toBe('idle');
});

test('a page that is hidden when the camera comes on, or later, fails with page_hidden', async () => {
  const answered = gate();
  page.devices.answer = () => answered.opened;
  runner.start();
  await settle();
  page.hide();
  expect(runner.state.status).toBe('preparing');
  answered.open();
  await settle();
  expect(runner.state).toMatchObject({ status: 'failed', code: 'page_hidden' });

  page.document.hidden = false;
  page.plays = false;
  runner.send({ type: 'retry' });
  await settle();
  expect(page.devices.on).toEqual(['a']);
  page.hide();
  expect(runner.state).toMatchObject({ status: 'failed', code: 'page_hidden' });
  expect(page.devices.on).toEqual([]);
});

test('a camera that is gone before the photo is encoded fails with photo_failed', async () => {
  element.values = { ...element.values, policy: { holdMs: 0 } };
  element.onStatus('capturing', () => runner.workshop.viewfinder.close());
  await reach('positioning');
  await showPicture();
  await showPicture();
  expect(runner.state).toMatchObject({ status: 'failed', code: 'photo_failed' });
});
