import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gate, settle } from '../testing/fake-page.js';
import { type FakeSession, openSession } from '../testing/fake-session.js';

let session: FakeSession;

beforeEach(() => {
  session = openSession(vi.stubGlobal);
});
afterEach(() => {
  session.runner.close();
  vi.unstubAllGlobals();
});

test('an element that has left the page starts nothing and loads nothing', async () => {
  await session.reach('positioning');
  session.element.connected = false;
  session.runner.close();
  session.runner.start();
  expect(await session.runner.preload()).toBe(false);
  expect(session.runner.state.status).toBe('idle');
  expect(session.page.devices.on).toEqual([]);
  expect(session.element.visions).toHaveLength(1);
});

test('an element that leaves the page while it preloads leaves no engine behind', async () => {
  const supported = gate();
  session.element.supported = supported.opened;
  const early = session.runner.preload();
  session.element.connected = false;
  session.runner.close();
  supported.open();
  expect(await early).toBe(false);
  expect(session.element.visions).toEqual([]);

  session.element.connected = true;
  const loaded = gate();
  session.element.loaded = loaded.opened;
  const late = session.runner.preload();
  await settle();
  session.element.connected = false;
  session.runner.close();
  loaded.open();
  await late;
  await settle();
  expect(session.element.open).toEqual([]);
});

test('preloading during a session waits for its engines, whatever the page has set meanwhile', async () => {
  await session.reach('positioning');
  session.element.values = { ...session.element.values, assetBase: '/elsewhere/' };
  expect(await session.runner.preload()).toBe(true);
  expect(session.element.open).toEqual(['/']);
  await session.showPicture();
  expect(session.runner.state.status).toBe('holding');
});

test('a session that starts while the page preloads keeps its engines', async () => {
  const supported = gate();
  session.element.supported = supported.opened;
  const preloaded = session.runner.preload();
  session.element.supported = Promise.resolve();
  session.element.values = { ...session.element.values, assetBase: '/elsewhere/' };
  await session.reach('positioning');
  supported.open();
  expect(await preloaded).toBe(true);
  expect(session.element.open).toEqual(['/elsewhere/']);
});

test('a listener that cancels hears of everything in the order in which it happened', async () => {
  session.element.onStatus('positioning', () => session.runner.send({ type: 'cancel' }));
  for (const status of ['preparing', 'positioning', 'cancelled']) {
    session.element.onStatus(status, () => session.element.heard.push(status));
  }
  session.runner.start();
  await settle();
  expect(session.element.heard).toEqual(['preparing', 'positioning', 'ready', 'cancelled', 'cancel']);
  expect(session.page.devices.on).toEqual([]);
});

test('a listener that resets the session does not take its outcome from the page', async () => {
  session.element.values = { ...session.element.values, policy: { holdMs: 0 } };
  session.element.onStatus('completed', () => session.runner.send({ type: 'reset' }));
  await session.reach('positioning');
  await session.showPicture();
  await session.showPicture();
  expect(session.element.heard).toEqual(['ready', 'complete']);
  expect(session.runner.state.status).toBe('idle');
});

test('a page that is hidden when the camera comes on, or later, fails with page_hidden', async () => {
  const answered = gate();
  session.page.devices.answer = () => answered.opened;
  session.runner.start();
  await settle();
  session.page.hide();
  expect(session.runner.state.status).toBe('preparing');
  answered.open();
  await settle();
  expect(session.runner.state).toMatchObject({ status: 'failed', code: 'page_hidden' });

  session.page.document.hidden = false;
  session.page.plays = false;
  session.runner.send({ type: 'retry' });
  await settle();
  expect(session.page.devices.on).toEqual(['a']);
  session.page.hide();
  expect(session.runner.state).toMatchObject({ status: 'failed', code: 'page_hidden' });
  expect(session.page.devices.on).toEqual([]);
});

test('a camera that is gone before the photo is encoded fails with photo_failed', async () => {
  session.element.values = { ...session.element.values, policy: { holdMs: 0 } };
  session.element.onStatus('capturing', () => session.runner.workshop.viewfinder.close());
  await session.reach('positioning');
  await session.showPicture();
  await session.showPicture();
  expect(session.runner.state).toMatchObject({ status: 'failed', code: 'photo_failed' });
});
