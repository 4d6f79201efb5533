import {
  type Assessing,
  assessLiveness,
  type BestFrame,
  buildReport,
  type CameraReport,
  type CapturePolicy,
  type CaptureReport,
  type LivenessResult,
  type SessionState,
} from '@live-capture/core';
import type { Analysis, CameraFrame, Photo, Vision } from '@live-capture/vision';
import { FrameStats } from './frame-stats.js';
import { idempotencyKey, type Taken } from './upload.js';

/** A photo that is ready to be sent, and whether a live person stood for it. */
export interface Assessment {
  readonly taken: Taken;
  /** `null` when the check is off or had too few frames. */
  readonly liveness: LivenessResult | null;
}

function bestOf(state: SessionState): BestFrame | null {
  return state.status === 'holding' || state.status === 'capturing' ? state.best : null;
}

/** The frames of one attempt on their way to a photo and its report. */
export class Capture {
  private readonly stats = new FrameStats();
  private kept: Promise<void> = Promise.resolve();
  private still: { readonly photo: Photo; readonly camera: CameraReport } | null = null;
  private times = { positioningMs: 0, holdMs: 0 };

  constructor(
    readonly vision: Vision,
    private readonly policy: CapturePolicy,
  ) {}

  /** Measures a frame; liveness and each frame's covers only while they count. */
  async analyse(frame: CameraFrame, atMs: number, state: SessionState): Promise<Analysis> {
    const thorough = state.status === 'holding';
    const liveness = thorough && state.options.livenessCheck;
    const analysis = await this.vision.analyse(frame, atMs, { liveness, thorough });
    this.stats.add(analysis.timings);
    return analysis;
  }

  /** Keeps the frame that was just measured where it has become the best, and notes how long the person took. */
  follow(previous: SessionState, state: SessionState): void {
    const best = bestOf(state);
    if (best && best !== bestOf(previous)) {
      this.kept = this.vision.keep();
      // Whoever needs the frame waits for `keeping`; until then nobody listens.
      this.kept.catch(() => undefined);
    }
    if (previous.status === 'holding' && state.status === 'capturing') {
      this.times = { positioningMs: previous.sinceMs - previous.firstMs, holdMs: state.sinceMs - previous.sinceMs };
    }
  }

  /** Settles once the best frame is kept: only then may vision see the next one. */
  keeping(): Promise<void> {
    return this.kept;
  }

  /** Encodes the best frame; the camera is described while it is still open. */
  async take(camera: CameraReport): Promise<void> {
    await this.kept;
    const { minPhotoBytes: minBytes, maxPhotoBytes: maxBytes } = this.policy;
    this.still = { camera, photo: await this.vision.photo({ minBytes, maxBytes }) };
  }

  /** Judges the liveness of the hold and writes the report; `null` before there is a photo. */
  assess({ best, samples, options }: Assessing): Assessment | null {
    if (!this.still) return null;
    const { photo, camera } = this.still;
    const performLivenessCheck = options.livenessCheck;
    const liveness = performLivenessCheck ? assessLiveness(samples, this.policy) : null;
    const report = this.report(photo, best, liveness, camera);
    return { liveness, taken: { photo, report, performLivenessCheck, idempotencyKey: idempotencyKey() } };
  }

  /** Forgets the kept frame; vision stays for another try. */
  drop(): void {
    this.vision.drop().catch(() => undefined);
  }

  private report(photo: Photo, best: BestFrame, liveness: LivenessResult | null, camera: CameraReport): CaptureReport {
    const { models, landmarks, liveness: livenessBackend, loadMs } = this.vision.info;
    const { blob, width, height, mime, jpegQuality } = photo;
    return buildReport({
      policy: this.policy,
      best,
      liveness,
      camera,
      models,
      backend: { landmarks, liveness: livenessBackend },
      photo: { width, height, mime, bytes: blob.size, ...(jpegQuality === undefined ? {} : { jpegQuality }) },
      timings: { loadMs, ...this.times, ...this.stats.summary() },
      userAgent: navigator.userAgent,
    });
  }
}
