import { type CapturePolicy, judge, POLICIES, type SessionOptions } from '@live-capture/core';
import type { CameraFrame, openVision, Vision } from '@live-capture/vision';
import { isSupported } from '@live-capture/vision/support';
import type { Capture } from './capture.js';
import { Engine } from './engine.js';
import { FailureError } from './failure.js';
import { loaded } from './loaded.js';
import { drawNonce, isLasting, type Nonce } from './nonce.js';
import type { SessionPort } from './session-port.js';
import { type SessionSettings, sessionSettings } from './settings.js';
import { Submission } from './submission.js';
import { assertSupported } from './support.js';
import { Viewfinder } from './viewfinder.js';

/** What a workshop takes from vision; by default vision's own. */
export interface VisionParts {
  readonly openVision?: typeof openVision;
  readonly isSupported?: typeof isSupported;
}

/** A nonce that was asked for longer ago is asked for anew, also where this device's clock is slow and would let it pass. */
const MAX_NONCE_AGE_MS = 60_000;

/** The code that a session needs beside the engines, and a page without one does not. */
async function loadCode({ upload }: SessionSettings): Promise<typeof import('./capture.js')> {
  const client = upload && loaded(import('@live-capture/client'));
  const [capture] = await Promise.all([loaded(import('./capture.js')), client]);
  return capture;
}

/**
 * Where the work of a session is done: the camera, the engines, the photo and its upload. Every step is slow, belongs to
 * the attempt whose signal it gets, and answers the session with an event; what it rejects with fails the session.
 */
export class Workshop {
  readonly viewfinder = new Viewfinder();
  /** The frames and the photo of this attempt, once the engines are ready. */
  capture: Capture | null = null;
  /** The photo of this session, once it is taken and assessed. */
  submission: Submission | null = null;
  policy: CapturePolicy = POLICIES.standard;
  private settings: SessionSettings | null = null;
  /** The camera that the person chose: it stays theirs for a retry. */
  private pickedId: string | null = null;
  /** Asked for ahead of a challenge that is sure to come. */
  private nonce: { readonly askedAtMs: number; readonly coming: Promise<Nonce> } | null = null;
  private readonly engine: Engine;
  private readonly isSupported: typeof isSupported;

  constructor(
    private readonly session: SessionPort,
    vision: VisionParts = {},
  ) {
    this.isSupported = vision.isSupported ?? isSupported;
    this.engine = new Engine(
      ({ loadedBytes, totalBytes }) => session.send({ type: 'load_progress', loadedBytes, totalBytes }),
      vision.openVision,
    );
  }

  /** Loads the engines ahead of a session, or waits for those that the session under way has. */
  async preload(underWay: () => boolean): Promise<void> {
    const ofSession = () => (underWay() ? this.engine.vision : null);
    await (ofSession() ?? this.loadAhead(ofSession));
  }

  /** Opens the camera and the engines, side by side. */
  async prepare({ livenessCheck, challenge }: SessionOptions, signal: AbortSignal): Promise<void> {
    const settings = sessionSettings(this.session.host.pageSettings());
    this.settings = settings;
    this.policy = settings.policy;
    await assertSupported({ camera: !settings.source }, this.isSupported);
    signal.throwIfAborted();
    const isSure = livenessCheck && challenge === 'always';
    this.nonce = isSure
      ? { askedAtMs: performance.now(), coming: this.drawNonce(this.policy.challengeNonceMs, signal) }
      : null;
    // Whoever needs the nonce awaits it; an attempt that ends before may leave it.
    this.nonce?.coming.catch(() => undefined);
    const deviceId = this.pickedId ?? settings.camera.deviceId;
    await Promise.all([this.openCamera(settings, deviceId, signal), this.openEngine(settings, livenessCheck, signal)]);
  }

  /** Opens the camera that the person picked, and goes on with its frames. */
  async changeCamera(deviceId: string, signal: AbortSignal): Promise<void> {
    if (!this.settings || !(await this.openCamera(this.settings, deviceId, signal))) return;
    this.pickedId = deviceId;
    this.runFrames();
  }

  /** Hands every frame to the session, measured. */
  runFrames(): void {
    const { capture } = this;
    if (!capture) return;
    this.viewfinder.runFrames(
      (frame, atMs, wanted) => this.onFrame(capture, frame, atMs, wanted),
      (error) => this.session.fail(error),
    );
  }

  /** Gets what the challenge is drawn from. */
  async drawChallenge(signal: AbortSignal): Promise<void> {
    // The person waits once, for the one that is on its way and for the one after it.
    const untilMs = performance.now() + this.policy.challengeNonceMs;
    const ahead = await this.nonceAhead();
    const { nonce, source } = ahead ?? (await this.drawNonce(untilMs - performance.now(), signal));
    signal.throwIfAborted();
    this.session.send({ type: 'challenge_drawn', nonce, source });
  }

  /** Encodes the best frame. */
  async takePhoto(signal: AbortSignal): Promise<void> {
    const { camera } = this.viewfinder;
    if (!this.capture || !camera) throw new FailureError('photo_failed', 'The camera was gone before the photo.');
    await this.capture.take(camera);
    signal.throwIfAborted();
    this.session.send({ type: 'photo_taken' });
  }

  /** Writes the report. */
  async assess(): Promise<void> {
    const { state } = this.session;
    if (state.status !== 'assessing') return;
    const taken = this.capture?.assess(state);
    if (!taken) throw new FailureError('photo_failed', 'There is no photo to assess.');
    this.submission = new Submission(taken);
    this.session.send({ type: 'assessed' });
  }

  /** Sends the photo, unless the page keeps it. */
  async submit(signal: AbortSignal): Promise<void> {
    await this.submission?.send(this.session.host, this.settings?.upload ?? null, {
      timeoutMs: this.policy.uploadTimeoutMs,
      signal,
      onProgress: (progress) => !signal.aborted && this.session.send({ type: 'upload_progress', ...progress }),
      onWaiting: (offline) => !signal.aborted && this.session.send({ type: 'upload_connection', offline }),
    });
    this.session.send({ type: 'submitted' });
  }

  /** Ends the engines. */
  closeEngine(): void {
    this.engine.close();
  }

  /** Forgets the photo, the frames and the nonce: another attempt starts from the beginning. */
  forgetAttempt(): void {
    this.submission = null;
    this.capture = null;
    this.nonce = null;
  }

  /** Forgets everything of this person. */
  forgetAll(): void {
    this.forgetAttempt();
    this.pickedId = null;
  }

  /** The nonce that was asked for ahead, where it lasts. */
  private async nonceAhead(): Promise<Nonce | null> {
    if (!this.nonce) return null;
    const { askedAtMs, coming } = this.nonce;
    if (performance.now() - askedAtMs > MAX_NONCE_AGE_MS) return null;
    const nonce = await coming;
    return isLasting(nonce, performance.now() - askedAtMs, this.policy) ? nonce : null;
  }

  private drawNonce(timeoutMs: number, signal: AbortSignal): Promise<Nonce> {
    const { authorization } = this.session.host.pageSettings();
    return drawNonce(this.settings?.upload ?? null, authorization, timeoutMs, signal);
  }

  private async loadAhead(ofSession: () => Promise<Vision> | null): Promise<Vision> {
    const { host } = this.session;
    const page = host.pageSettings();
    const settings = sessionSettings(page);
    await assertSupported({ camera: false }, this.isSupported);
    // Nobody would ever end the worker of an element that has left the page.
    if (!host.isConnected()) throw new FailureError('internal', 'The element is not in the page.');
    // A session that started meanwhile has engines of its own.
    const opening = ofSession() ?? this.openVision(settings, page.options.livenessCheck);
    const [vision] = await Promise.all([opening, loadCode(settings)]);
    return vision;
  }

  private openVision({ assetBase, backend, policy }: SessionSettings, liveness: boolean): Promise<Vision> {
    return this.engine.open({ assetBase, backend, liveness, stallTimeoutMs: policy.loadStallTimeoutMs });
  }

  private async openEngine(settings: SessionSettings, liveness: boolean, signal: AbortSignal): Promise<void> {
    const opening = this.openVision(settings, liveness);
    const [vision, { Capture }] = await Promise.all([opening, loadCode(settings)]);
    signal.throwIfAborted();
    this.capture = new Capture(vision, settings.policy);
    this.session.send({ type: 'engine_ready' });
  }

  /** `false` where the person picked another camera meanwhile. */
  private async openCamera(
    { camera, source }: SessionSettings,
    deviceId: string | null,
    signal: AbortSignal,
  ): Promise<boolean> {
    const onLost = () => this.session.fail(new FailureError('camera_lost', 'The camera track ended.'));
    const opened = await this.viewfinder.open({ choice: { ...camera, deviceId }, source, onLost }, signal);
    if (!opened) return false;
    this.session.send({ type: 'camera_opened' });
    this.session.host.changed(this.session.state, this.session.state);
    return !signal.aborted;
  }

  private async onFrame(capture: Capture, frame: CameraFrame, atMs: number, wanted: AbortSignal): Promise<void> {
    const { observation, livenessScore, timings } = await capture.analyse(frame, atMs, this.session.state);
    // While the frame was measured, the session may have ended, even started anew, or another camera been picked.
    if (wanted.aborted) return;
    // Its time is that of the judgement and not of the frame: from now on the person sees what follows from it.
    this.session.send({ type: 'frame', observation, livenessScore });
    if (this.capture !== capture) return;
    this.session.host.analysed({ observation, findings: judge(observation, this.policy), timings, livenessScore });
    await capture.keeping();
  }
}
