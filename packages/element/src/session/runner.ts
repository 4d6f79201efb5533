import {
  type CapturePolicy,
  judge,
  next,
  POLICIES,
  type SessionEvent,
  type SessionState,
  type SessionStatus,
} from '@live-capture/core';
import type { CameraFrame } from '@live-capture/vision';
import { Attempt } from './attempt.js';
import { Capture } from './capture.js';
import { Engine } from './engine.js';
import { type Failure, FailureError, toFailure } from './failure.js';
import type { SessionHost } from './host.js';
import { type SessionSettings, sessionSettings } from './settings.js';
import { Submission } from './submission.js';
import { assertSupported } from './support.js';
import { Viewfinder } from './viewfinder.js';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'atMs'> : never;

/** An event of the session; its time is now. */
export type SessionAction = Untimed<SessionEvent>;

/** Failures after which the engines are not to be trusted, or not wanted, any more. */
const ENDS_ENGINE: ReadonlySet<string> = new Set(['engine_failed', 'load_timeout', 'photo_failed', 'unsupported']);

/**
 * Runs a session: holds the state, hands events to core's `next`, and starts what each status needs. Every effect
 * belongs to an attempt; whatever ends the attempt goes through `release`.
 */
export class SessionRunner {
  state: SessionState = { status: 'idle' };
  /** Why the session failed, while it is failed. */
  failure: Failure | null = null;
  /** The photo of this session, once it is taken and assessed. */
  submission: Submission | null = null;
  /** The frames and the photo of this attempt, once the camera and the engines are ready. */
  capture: Capture | null = null;
  readonly viewfinder = new Viewfinder();
  policy: CapturePolicy = POLICIES.standard;
  private settings: SessionSettings | null = null;
  private attempt: Attempt | null = null;
  private cause: Failure | null = null;
  private readonly engine = new Engine(({ loadedBytes, totalBytes }) =>
    this.send({ type: 'load_progress', loadedBytes, totalBytes }),
  );

  constructor(private readonly host: SessionHost) {}

  /** Starts a session, unless one is under way. */
  start(): void {
    this.send({ type: 'start', options: this.host.pageSettings().options });
  }

  /** Loads the engines ahead of the session; `false` where that failed, which a later start does again. */
  async preload(): Promise<boolean> {
    try {
      const settings = sessionSettings(this.host.pageSettings());
      await assertSupported({ camera: false });
      await this.openVision(settings, this.host.pageSettings().options.livenessCheck);
      return true;
    } catch {
      return false;
    }
  }

  /** Opens another camera while the person is getting into position. */
  pickCamera(deviceId: string): void {
    const { status } = this.state;
    if (status !== 'positioning' && status !== 'holding') return;
    this.run((signal) => this.openCamera(deviceId, signal));
  }

  /** Ends whatever runs and frees everything, for the element leaves the page. */
  close(): void {
    this.send({ type: 'reset' });
    this.engine.close();
  }

  /** Hands an event to the session, and starts what the status that it leads to needs. */
  send(action: SessionAction, atMs = performance.now()): void {
    const previous = this.state;
    const state = next(previous, { ...action, atMs }, this.policy);
    if (state === previous) return;
    this.state = state;
    this.capture?.follow(previous, state);
    if (state.status !== previous.status) this.enter(previous.status);
    this.host.changed(state, previous);
  }

  private enter(previous: SessionStatus): void {
    const effects = {
      preparing: () => this.startPreparing(),
      positioning: () => previous === 'preparing' && this.runFrames(),
      holding: () => undefined,
      capturing: () => this.startCapturing(),
      assessing: () => this.startAssessing(),
      reviewing: () => undefined,
      submitting: () => this.startSubmitting(previous),
      failed: () => this.endFailed(),
      completed: () => this.end(),
      idle: () => this.endAndForget(),
      cancelled: () => this.endAndForget(),
    } satisfies Record<SessionStatus, () => unknown>;
    effects[this.state.status]();
  }

  private startPreparing(): void {
    const { state } = this;
    if (state.status !== 'preparing') return;
    this.release();
    this.forget();
    this.begin();
    this.viewfinder.prepare();
    this.run((signal) => this.prepare(state.options.livenessCheck, signal));
  }

  private startCapturing(): void {
    this.viewfinder.stopFrames();
    this.run((signal) => this.takePhoto(signal));
  }

  private startAssessing(): void {
    this.viewfinder.close();
    this.run(() => this.assess());
  }

  private startSubmitting(previous: SessionStatus): void {
    if (previous === 'failed') this.begin();
    this.run((signal) => this.submit(signal));
  }

  private end(): void {
    this.release();
    this.engine.close();
  }

  private endAndForget(): void {
    this.end();
    this.forget();
  }

  private begin(): void {
    this.attempt = new Attempt({
      onTick: () => this.send({ type: 'tick' }),
      onHidden: () => {
        if (this.viewfinder.camera) this.fail(new FailureError('page_hidden', 'The page was hidden.'));
      },
    });
  }

  /** Ends the attempt: no effect of it goes on, and the camera is off. */
  private release(): void {
    this.attempt?.end();
    this.attempt = null;
    this.viewfinder.close();
  }

  private forget(): void {
    this.failure = null;
    this.submission = null;
    this.capture = null;
  }

  private endFailed(): void {
    const { state } = this;
    if (state.status !== 'failed') return;
    this.release();
    if (!state.assessed) this.submission = null;
    if (ENDS_ENGINE.has(state.code) || state.retry === 'none') this.engine.close();
    else this.capture?.drop();
    const unnamed = { code: state.code, message: `The session failed with ${state.code}.` };
    this.failure = this.cause?.code === state.code ? this.cause : unnamed;
  }

  /** Effects start after the page has heard of the status, and their errors fail the session. */
  private run(effect: (signal: AbortSignal) => Promise<void>): void {
    const signal = this.attempt?.signal;
    if (!signal) return;
    const start = async (): Promise<void> => {
      await Promise.resolve();
      if (!signal.aborted) await effect(signal);
    };
    start().catch((error: unknown) => !signal.aborted && this.fail(error));
  }

  private fail(error: unknown): void {
    this.cause = toFailure(error);
    this.send({ type: 'fail', code: this.cause.code });
    this.cause = null;
  }

  private async prepare(liveness: boolean, signal: AbortSignal): Promise<void> {
    const settings = sessionSettings(this.host.pageSettings());
    this.settings = settings;
    this.policy = settings.policy;
    await assertSupported({ camera: !settings.source });
    signal.throwIfAborted();
    await Promise.all([this.openCamera(settings.camera.deviceId, signal), this.openEngine(settings, liveness, signal)]);
  }

  private async openCamera(deviceId: string | null, signal: AbortSignal): Promise<void> {
    if (!this.settings) return;
    const { camera, source } = this.settings;
    const onLost = () => this.fail(new FailureError('camera_lost', 'The camera track ended.'));
    await this.viewfinder.open({ choice: { ...camera, deviceId }, source, onLost }, signal);
    signal.throwIfAborted();
    this.send({ type: 'camera_opened' });
    this.host.changed(this.state, this.state);
  }

  private async openEngine(settings: SessionSettings, liveness: boolean, signal: AbortSignal): Promise<void> {
    const vision = await this.openVision(settings, liveness);
    signal.throwIfAborted();
    this.capture = new Capture(vision, settings.policy);
    this.send({ type: 'engine_ready' });
  }

  private openVision({ assetBase, backend, policy }: SessionSettings, liveness: boolean) {
    return this.engine.open({ assetBase, backend, liveness, stallTimeoutMs: policy.loadStallTimeoutMs });
  }

  private runFrames(): void {
    const { capture } = this;
    if (!capture) return;
    this.viewfinder.runFrames(
      (frame, atMs) => this.onFrame(capture, frame, atMs),
      (error) => this.fail(error),
    );
  }

  private async onFrame(capture: Capture, frame: CameraFrame, atMs: number): Promise<void> {
    const { observation, livenessScore, timings } = await capture.analyse(frame, atMs, this.state);
    // The session may have ended, or even started anew, while the frame was measured.
    const { status } = this.state;
    if (this.capture !== capture || (status !== 'positioning' && status !== 'holding')) return;
    // Its time is that of the judgement and not of the frame: from now on the person sees what follows from it.
    this.send({ type: 'frame', observation, livenessScore });
    this.host.analysed({ observation, findings: judge(observation, this.policy), timings, livenessScore });
    await capture.keeping();
  }

  private async takePhoto(signal: AbortSignal): Promise<void> {
    const camera = this.viewfinder.camera?.report();
    if (!this.capture || !camera) return;
    await this.capture.take(camera);
    signal.throwIfAborted();
    this.send({ type: 'photo_taken' });
  }

  private async assess(): Promise<void> {
    const assessment = this.state.status === 'assessing' && this.capture?.assess(this.state);
    if (!assessment) return;
    this.submission = new Submission(assessment.taken);
    this.send({ type: 'assessed', liveness: assessment.liveness });
  }

  private async submit(signal: AbortSignal): Promise<void> {
    await this.submission?.send(this.host, this.settings?.upload ?? null, {
      timeoutMs: this.policy.uploadTimeoutMs,
      signal,
      onProgress: (progress) => !signal.aborted && this.send({ type: 'upload_progress', ...progress }),
    });
    this.send({ type: 'submitted' });
  }
}
