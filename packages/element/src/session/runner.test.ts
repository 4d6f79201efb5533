import type { SessionState } from '@live-capture/core';
import type { Vision, VisionOptions } from '@live-capture/vision';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observation } from '../../../core/src/test-data.js';
import { EventQueue } from '../event-queue.js';
import { EN } from '../locale/en.js';
import { pageSettings } from '../page-settings.js';
import { stepEvents } from '../session-events.js';
import { FakePage, gate, settle } from '../test-page.js';
import type { SessionHost } from './host.js';
import { SessionRunner } from './runner.js';

const CAMERAS = ['a', 'b', 'c'].map((deviceId) => ({ deviceId, label: deviceId }));
const TIMINGS = { landmarksMs: 1, measuresMs: 1, livenessMs: null, frameMs: 2 };
const PHOTO = { blob: new Blob(['photo']), width: 1280, height: 720, mime: 'image/jpeg', jpegQuality: 0.9 } as const;

/** A pipeline that finds a good face in every frame, after `measured`. */
class FakeVision implements Vision {
  readonly info = { landmarks: 'worker', liveness: null, models: [], loadMs: 1 } as const;
  frames = 0;
  isOpen = true;
  measured: Promise<void> = Promise.resolve();
  keep = async () => undefined;
  drop = async () => undefined;
  photo = async () => PHOTO;

  async analyse() {
    this.frames += 1;
    await this.measured;
    return { observation: observation(), livenessScore: null, timings: TIMINGS };
  }

  close(): void {
    this.isOpen = false;
  }
}

/** An element without its screens, on a page with three cameras. */
class FakeElement extends EventTarget implements SessionHost {
  readonly visions: { readonly options: VisionOptions; readonly vision: FakeVision }[] = [];
  readonly heard: string[] = [];
  values: Parameters<typeof pageSettings>[0] = {
    ...{ assetBase: null, backend: null, clientId: null, deviceId: null, endpoint: null, facingMode: null },
    ...{ livenessCheck: 'off', mode: null, review: false, policy: { holdMs: 60_000 } },
  };
  connected = true;
  /** Awaited before vision is open. */
  loaded: Promise<void> = Promise.resolve();
  supported: Promise<void> = Promise.resolve();
  private readonly queue = new EventQueue(this);
  readonly runner = new SessionRunner(this, {
    openVision: (options) => this.openVision(options),
    isSupported: async () => {
      await this.supported;
      return { supported: true };
    },
  });

  constructor() {
    super();
    for (const type of ['ready', 'complete', 'error', 'cancel'])
      this.addEventListener(type, () => this.heard.push(type));
  }

  isConnected = () => this.connected;
  analysed = () => undefined;
  offer = () => true;
  pageSettings = () => pageSettings(this.values, '/');
  changed = (state: SessionState, previous: SessionState) =>
    this.queue.dispatch(stepEvents({ state, previous, runner: this.runner, locale: EN }));

  get vision(): FakeVision | undefined {
    return this.visions.at(-1)?.vision;
  }

  /** What vision is open by now, by where its assets are. */
  get open(): string[] {
    return this.visions.filter(({ vision }) => vision.isOpen).map(({ options }) => options.assetBase);
  }

  onStatus(status: string, act: () => void): void {
    this.addEventListener('statechange', (event) => {
      if (event instanceof CustomEvent && event.detail.status === status) act();
    });
  }

  private async openVision(options: VisionOptions): Promise<Vision> {
    const vision = new FakeVision();
    this.visions.push({ options, vision });
    await this.loaded;
    return vision;
  }
}

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
