import type { Observation, SessionState } from '@live-capture/core';
import type { AnalyseOptions, Analysis, CameraFrame, Vision, VisionInfo, VisionOptions } from '@live-capture/vision';

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
  info: VisionInfo = { landmarks: 'worker', liveness: null, models: [], loadMs: 1 };
  frames = 0;
  kept = 0;
  isOpen = true;
  measured: Promise<void> = Promise.resolve();
  /** What is found in every frame, but for its time. */
  found: Observation = GOOD_OBSERVATION;
  /** How each frame was to be looked at. */
  readonly asked: AnalyseOptions[] = [];
  keep = async () => {
    this.kept += 1;
  };
  drop = async () => undefined;
  photo = async () => PHOTO;

  async analyse(_frame: CameraFrame, atMs: number, options: AnalyseOptions): Promise<Analysis> {
    this.frames += 1;
    this.asked.push(options);
    await this.measured;
    const { occlusion } = this.found;
    const observation = { ...this.found, atMs, occlusion: occlusion && { ...occlusion, atMs } };
    return { observation, livenessScore: options.liveness ? 0.9 : null, timings: TIMINGS };
  }

  async inspect(): Promise<Analysis> {
    return { observation: this.found, livenessScore: null, timings: TIMINGS };
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
    ...{
      assetBase: null,
      backend: null,
      challenge: null,
      clientId: null,
      deviceId: null,
      endpoint: null,
      facingMode: null,
    },
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
