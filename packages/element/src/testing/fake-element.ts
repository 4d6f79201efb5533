import type { SessionState } from '@live-capture/core';
import type { Analysis, Vision, VisionOptions } from '@live-capture/vision';

import { EventQueue } from '../event-queue.js';
import { EN } from '../locale/en.js';
import { pageSettings } from '../page-settings.js';
import type { SessionHost } from '../session/host.js';
import { SessionRunner } from '../session/runner.js';
import { stepEvents } from '../session-events.js';
import { GOOD_OBSERVATION } from './good-observation.js';

const TIMINGS = { landmarksMs: 1, measuresMs: 1, occlusionMs: null, othersMs: null, livenessMs: null, frameMs: 2 };
const PHOTO = { blob: new Blob(['photo']), width: 1280, height: 720, mime: 'image/jpeg', jpegQuality: 0.9 } as const;

/** A pipeline that finds a good face in every frame, after `measured`. */
export class FakeVision implements Vision {
  readonly info = { landmarks: 'worker', liveness: null, models: [], loadMs: 1 } as const;
  frames = 0;
  isOpen = true;
  measured: Promise<void> = Promise.resolve();
  keep = async () => undefined;
  drop = async () => undefined;
  photo = async () => PHOTO;

  async analyse(): Promise<Analysis> {
    this.frames += 1;
    await this.measured;
    return { observation: GOOD_OBSERVATION, livenessScore: null, timings: TIMINGS };
  }

  inspect(): Promise<Analysis> {
    return this.analyse();
  }

  close(): void {
    this.isOpen = false;
  }
}

/** An element without its screens, on a page with three cameras. */
export class FakeElement extends EventTarget implements SessionHost {
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
