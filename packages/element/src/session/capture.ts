import {
  type Assessing,
  type BackendReport,
  type BestFrame,
  buildReport,
  type CameraReport,
  type CapturePolicy,
  type CaptureReport,
  type IntegritySignal,
  integritySignals,
  type SessionState,
} from '@live-capture/core';
import type { Analysis, CameraFrame, Photo, Vision } from '@live-capture/vision';
import type { Camera } from '../camera/camera.js';
import { FrameStats } from './frame-stats.js';
import { randomHex } from './random-hex.js';
import { RepeatWatch, timestampOf } from './repeat-watch.js';
import type { Taken } from './upload.js';

function bestOf(state: SessionState): BestFrame | null {
  const { status } = state;
  return status === 'holding' || status === 'challenging' || status === 'capturing' ? state.best : null;
}

/** The photo, and what is to be said of where it comes from. */
interface Still {
  readonly photo: Photo;
  readonly camera: CameraReport;
  readonly integrity: readonly IntegritySignal[];
}

/** The frames of one attempt on their way to a photo and its report. */
export class Capture {
  private readonly stats = new FrameStats();
  private readonly repeats = new RepeatWatch();
  private kept: Promise<void> = Promise.resolve();
  private still: Still | null = null;
  private times = { positioningMs: 0, holdMs: 0 };
  private backend: BackendReport | null = null;

  constructor(
    readonly vision: Vision,
    private readonly policy: CapturePolicy,
  ) {}

  /** Measures a frame; liveness and each frame's covers only while they count. */
  async analyse(frame: CameraFrame, atMs: number, state: SessionState): Promise<Analysis> {
    const thorough = state.status === 'holding';
    const liveness = thorough && state.options.livenessCheck;
    const steady = thorough || state.status === 'challenging';
    const timestampUs = timestampOf(frame);
    const analysis = await this.vision.analyse(frame, atMs, { liveness, thorough, steady });
    this.stats.add(analysis.timings);
    this.repeats.add(timestampUs, analysis.observation);
    return analysis;
  }

  /** Keeps the frame that was just measured where it has become the best, and notes how long the hold took, and what ran. */
  follow(previous: SessionState, state: SessionState): void {
    const best = bestOf(state);
    if (best && best !== bestOf(previous)) {
      this.kept = this.vision.keep();
      // Whoever needs the frame waits for `keeping`; until then nobody listens.
      this.kept.catch(() => undefined);
    }
    if (previous.status === 'holding' && (state.status === 'challenging' || state.status === 'capturing')) {
      this.times = { positioningMs: previous.sinceMs - previous.firstMs, holdMs: state.sinceMs - previous.sinceMs };
      const { landmarks, liveness, trial } = this.vision.info;
      // Later, in a challenge or while the photo is encoded, it may be another one.
      this.backend = { landmarks, liveness, ...(trial && { trial }) };
    }
  }

  /** Settles once the best frame is kept: only then may vision see the next one. */
  keeping(): Promise<void> {
    return this.kept;
  }

  /** Encodes the best frame; the camera is described while it is still open. */
  async take(camera: Pick<Camera, 'report' | 'record'>): Promise<void> {
    const report = camera.report();
    const repeats = this.repeats.summary();
    const { webdriver } = navigator;
    const integrity = integritySignals({ source: report.source, track: camera.record(), repeats, webdriver });
    await this.kept;
    const { minPhotoBytes: minBytes, maxPhotoBytes: maxBytes } = this.policy;
    this.still = { camera: report, integrity, photo: await this.vision.photo({ minBytes, maxBytes }) };
  }

  /** Writes the report; `null` before there is a photo. */
  assess(state: Assessing): Taken | null {
    if (!this.still || !this.backend) return null;
    const report = this.report(this.still, this.backend, state);
    const { photo } = this.still;
    return { photo, report, performLivenessCheck: state.options.livenessCheck, idempotencyKey: randomHex() };
  }

  /** Forgets the kept frame; vision stays for another try. */
  drop(): void {
    this.vision.drop().catch(() => undefined);
  }

  private report(
    { photo, camera, integrity }: Still,
    backend: BackendReport,
    { best, liveness, challenge }: Assessing,
  ): CaptureReport {
    const { models, loadMs } = this.vision.info;
    const { blob, width, height, mime, jpegQuality } = photo;
    return buildReport({
      policy: this.policy,
      best,
      liveness,
      challenge,
      integrity,
      camera,
      models,
      backend,
      photo: { width, height, mime, bytes: blob.size, ...(jpegQuality === undefined ? {} : { jpegQuality }) },
      timings: { loadMs, ...this.times, ...this.stats.summary() },
      userAgent: navigator.userAgent,
    });
  }
}
