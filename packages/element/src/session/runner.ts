import { next, type SessionState, type SessionStatus } from '@live-capture/core';
import { Attempt } from './attempt.js';
import { type Failure, FailureError, toFailure } from './failure.js';
import type { SessionHost } from './host.js';
import type { SessionAction, SessionPort } from './session-port.js';
import { type VisionParts, Workshop } from './workshop.js';

/** Failures after which the engines are not to be trusted, or not wanted, any more. */
const ENDS_ENGINE: ReadonlySet<string> = new Set(['engine_failed', 'load_timeout', 'photo_failed', 'unsupported']);

/**
 * Runs a session: holds the state, hands events to core's `next`, and starts what each status needs. Every effect
 * belongs to an attempt; whatever ends the attempt goes through `release`.
 */
export class SessionRunner implements SessionPort {
  state: SessionState = { status: 'idle' };
  /** Why the session failed, while it is failed. */
  failure: Failure | null = null;
  /** What this session works with, and what came of it. */
  readonly workshop: Workshop;
  private attempt: Attempt | null = null;
  private cause: Failure | null = null;

  constructor(
    readonly host: SessionHost,
    vision?: VisionParts,
  ) {
    this.workshop = new Workshop(this, vision);
  }

  /** Starts a session, unless one is under way or the element is not in the page. */
  start(): void {
    if (this.host.isConnected()) this.send({ type: 'start', options: this.host.pageSettings().options });
  }

  /** Loads the engines ahead of the session; `false` where that failed, which a later start does again. */
  async preload(): Promise<boolean> {
    if (!this.host.isConnected()) return false;
    try {
      await this.workshop.preload(() => this.attempt !== null);
      return true;
    } catch {
      return false;
    }
  }

  /** Opens another camera while the person is getting into position. */
  pickCamera(deviceId: string): void {
    const { attempt } = this;
    if (this.state.status !== 'positioning' && this.state.status !== 'holding') return;
    // No frame of the camera before counts from here on, not even one that is being measured.
    this.workshop.viewfinder.stopFrames();
    this.send({ type: 'camera_changing' });
    if (this.attempt === attempt) this.run((signal) => this.workshop.changeCamera(deviceId, signal));
  }

  /** Ends whatever runs and frees everything, for the element leaves the page. */
  close(): void {
    this.send({ type: 'reset' });
    this.workshop.closeEngine();
  }

  /** Hands an event to the session, and starts what the status that it leads to needs. */
  send(action: SessionAction, atMs = performance.now()): void {
    const previous = this.state;
    const state = next(previous, { ...action, atMs }, this.workshop.policy);
    if (state === previous) return;
    this.state = state;
    this.workshop.capture?.follow(previous, state);
    if (state.status !== previous.status) this.enter(previous.status);
    this.host.changed(state, previous);
  }

  /** Ends the session with the failure that the error means. */
  fail(error: unknown): void {
    this.cause = toFailure(error);
    this.send({ type: 'fail', code: this.cause.code });
    this.cause = null;
  }

  private enter(previous: SessionStatus): void {
    const effects = {
      preparing: () => this.startPreparing(),
      positioning: () => previous === 'preparing' && this.workshop.runFrames(),
      holding: () => undefined,
      challenging: () => this.run((signal) => this.workshop.drawChallenge(signal)),
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
    this.failure = null;
    this.workshop.forgetAttempt();
    this.begin();
    this.workshop.viewfinder.prepare();
    this.run((signal) => this.workshop.prepare(state.options, signal));
  }

  private startCapturing(): void {
    this.workshop.viewfinder.stopFrames();
    this.run((signal) => this.workshop.takePhoto(signal));
  }

  private startAssessing(): void {
    this.workshop.viewfinder.close();
    this.run(() => this.workshop.assess());
  }

  private startSubmitting(previous: SessionStatus): void {
    if (previous === 'failed') this.begin();
    this.run((signal) => this.workshop.submit(signal));
  }

  private end(): void {
    this.release();
    this.workshop.closeEngine();
  }

  private endAndForget(): void {
    this.end();
    this.failure = null;
    this.workshop.forgetAll();
  }

  private endFailed(): void {
    const { state, workshop } = this;
    if (state.status !== 'failed') return;
    this.release();
    if (!state.assessed) workshop.submission = null;
    if (ENDS_ENGINE.has(state.code) || state.retry === 'none') workshop.closeEngine();
    else workshop.capture?.drop();
    const unnamed = { code: state.code, message: `The session failed with ${state.code}.` };
    this.failure = this.cause?.code === state.code ? this.cause : unnamed;
  }

  private begin(): void {
    this.attempt = new Attempt({
      onTick: () => this.send({ type: 'tick' }),
      onHidden: () => {
        if (this.workshop.viewfinder.isOn) this.fail(new FailureError('page_hidden', 'The page was hidden.'));
      },
    });
  }

  /** Ends the attempt: no effect of it goes on, and the camera is off. */
  private release(): void {
    this.attempt?.end();
    this.attempt = null;
    this.workshop.viewfinder.close();
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
}
