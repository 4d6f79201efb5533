import type { Authorization } from '@live-capture/client';
import type { ChallengeMode, PolicyName, PolicyOverrides, SessionState } from '@live-capture/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { FacingMode } from './camera/constraints.js';
import { EventQueue } from './event-queue.js';
import { LiveCaptureAnalysisEvent, LiveCaptureCaptureEvent, type LiveCaptureEventMap } from './events.js';
import { EN } from './locale/en.js';
import type { LiveCaptureLocale } from './locale/locale.js';
import { pageSettings } from './page-settings.js';
import { photoCanvas } from './photo-canvas.js';
import { looksAlike } from './screens/looks-alike.js';
import { announcement, SCREEN_OF, SCREENS, showsCamera } from './screens/screen.js';
import { fitStage, stage } from './screens/stage.js';
import type { Actions, View } from './screens/view.js';
import { SessionRunner } from './session/runner.js';
import type { PageSettings } from './session/settings.js';
import type { Taken } from './session/upload.js';
import { stepEvents } from './session-events.js';
import { Speaker } from './speech.js';
import { card } from './styles/card.js';
import { challenge } from './styles/challenge.js';
import { controls } from './styles/controls.js';
import { cues } from './styles/cues.js';
import { figures } from './styles/figures.js';
import { tokens } from './styles/tokens.js';
import { viewfinder } from './styles/viewfinder.js';

/**
 * The selfie step of identity onboarding: guides a person in front of the camera, judges every frame on the device,
 * takes the photo at the best moment and uploads it to the endpoint that the page names.
 *
 * @summary Takes and uploads a live photo of a face.
 *
 * @fires {LiveCaptureReadyEvent} ready - The camera and the engines run. `{ camera, backend, loadMs }`
 * @fires {LiveCaptureGuidanceEvent} guidance - The person is told something else. `{ hint, text }`
 * @fires {LiveCaptureStateChangeEvent} statechange - The session's status changed. `{ status, previous, state }`
 * @fires {LiveCaptureCaptureEvent} capture - The photo is there; `preventDefault()` stops the upload.
 *   `{ photo, width, height, report, performLivenessCheck }`
 * @fires {LiveCaptureProgressEvent} progress - Bytes were loaded or sent. `{ phase, doneBytes, totalBytes, offline }`
 * @fires {LiveCaptureCompleteEvent} complete - The session ended well. `{ livePhoto, report }`
 * @fires {LiveCaptureErrorEvent} error - The session failed; does not bubble.
 *   `{ code, message, recoverable, retry, reasons? }`
 * @fires {LiveCaptureCancelEvent} cancel - The session was cancelled.
 * @fires {LiveCaptureAnalysisEvent} analysis - A frame was measured. `{ observation, findings, timings, livenessScore }`
 *
 * @slot overlay - Drawn over the camera picture, as large as it and unmirrored; it takes no clicks.
 *
 * @csspart card - Everything.
 * @csspart stage - The camera picture and the oval.
 * @csspart oval - The drawing over the camera picture.
 * @csspart guidance - The one text that guides.
 * @csspart panel - A screen without a camera picture.
 * @csspart title - A screen's heading.
 * @csspart text - The text below a heading.
 * @csspart photo - The photo that was taken.
 * @csspart progress - A progress bar.
 * @csspart actions - The buttons of a screen.
 * @csspart button - Every button.
 * @csspart primary-button - The button that goes on.
 * @csspart secondary-button - A button beside it.
 * @csspart cancel-button - The cross in the viewfinder.
 * @csspart shutter - The shutter of manual mode.
 * @csspart camera-picker - The list of cameras.
 * @csspart steps - The dots of a challenge, one for each action.
 * @csspart skip-button - Asks for another action.
 *
 * @cssproperty --live-capture-accent - Colour of buttons, progress and focus.
 * @cssproperty --live-capture-on-accent - Colour of text on the accent.
 * @cssproperty --live-capture-surface - Background.
 * @cssproperty --live-capture-text - Colour of headings.
 * @cssproperty --live-capture-muted - Colour of other text.
 * @cssproperty --live-capture-line - Colour of borders and tracks.
 * @cssproperty --live-capture-radius - Radius of the card's corners; buttons take a share of it.
 * @cssproperty --live-capture-font - Font family.
 */
export class LiveCapture extends LitElement {
  static override readonly styles = [tokens, card, figures, controls, viewfinder, challenge, cues];

  static override readonly properties = {
    endpoint: {},
    clientId: { attribute: 'client-id' },
    assetBase: { attribute: 'asset-base' },
    mode: {},
    facingMode: { attribute: 'facing-mode' },
    deviceId: { attribute: 'device-id' },
    livenessCheck: { attribute: 'liveness-check' },
    challenge: {},
    spokenGuidance: { type: Boolean, attribute: 'spoken-guidance' },
    backend: {},
    review: { type: Boolean },
    policy: {},
    authorization: { attribute: false },
    source: { attribute: false },
    locale: { attribute: false },
  };

  /** Base address of the live photos API. Without it nothing is uploaded. */
  declare endpoint: string | null;
  /** Whose photo it is, as the endpoint knows them. */
  declare clientId: string | null;
  /** Folder of the worker's engines and models. */
  declare assetBase: string | null;
  /** `manual`: the person presses the shutter. */
  declare mode: 'auto' | 'manual';
  declare facingMode: FacingMode;
  /** The camera to open; any other one where it is gone. */
  declare deviceId: string | null;
  /** `off`: the photo is uploaded with `performLivenessCheck: false`, and no liveness model is loaded. */
  declare livenessCheck: 'on' | 'off';
  /** When the person is asked for an action or two, such as a turn of the head: where the passive score is uncertain. */
  declare challenge: ChallengeMode;
  /** Whether guidance is spoken, too; only where the device has a voice of its own. */
  declare spokenGuidance: boolean;
  /** Where the liveness model runs. */
  declare backend: 'auto' | 'wasm' | 'webgpu';
  /** Whether the person sees the photo and confirms it. */
  declare review: boolean;
  /** A shipped policy by name, or one with fields of the page's own. As an attribute: the name. */
  declare policy: PolicyName | PolicyOverrides;
  /** Value of the `Authorization` header, or a function that gives it. Never stored. */
  declare authorization: Authorization | null;
  /** A stream of the page's own in place of the camera; the report says so. Its tracks are never stopped. */
  declare source: MediaStream | null;
  /** Texts of the page's own, in place of English. */
  declare locale: LiveCaptureLocale;

  private readonly events = new EventQueue(this);
  private readonly runner = new SessionRunner({
    isConnected: () => this.isConnected,
    pageSettings: () => this.pageSettings(),
    changed: (state, previous) => this.onChanged(state, previous),
    analysed: (detail) => this.events.dispatch([new LiveCaptureAnalysisEvent(detail)]),
    offer: (taken) => this.offer(taken),
  });
  private readonly actions: Actions = {
    start: () => this.start(),
    cancel: () => this.cancel(),
    reset: () => this.reset(),
    retry: () => this.runner.send({ type: 'retry' }),
    confirm: () => this.runner.send({ type: 'confirm' }),
    retake: () => this.runner.send({ type: 'retake' }),
    shutter: () => this.runner.send({ type: 'shutter' }),
    skip: () => this.runner.send({ type: 'skip_action' }),
    pickCamera: (deviceId) => this.runner.pickCamera(deviceId),
  };
  private drawn: { readonly taken: Taken; readonly canvas: HTMLCanvasElement } | null = null;
  private moveFocus = false;
  private readonly speaker = new Speaker();

  constructor() {
    super();
    this.endpoint = null;
    this.clientId = null;
    this.assetBase = null;
    this.mode = 'auto';
    this.facingMode = 'user';
    this.deviceId = null;
    this.livenessCheck = 'on';
    this.challenge = 'auto';
    this.spokenGuidance = false;
    this.backend = 'auto';
    this.review = false;
    this.policy = 'standard';
    this.authorization = null;
    this.source = null;
    this.locale = EN;
  }

  /** What the session does now. */
  get state(): SessionState {
    return this.runner.state;
  }

  /**
   * Loads engines and models before the person starts; `false` where that failed, or where the element is not in the page.
   * A start loads them again then.
   */
  preload(): Promise<boolean> {
    return this.runner.preload();
  }

  /** Starts a session, unless one is under way or the element is not in the page. */
  start(): void {
    this.runner.start();
  }

  /** Ends the session at the person's wish. */
  cancel(): void {
    this.runner.send({ type: 'cancel' });
  }

  /** Back to the start screen, whatever the session does; everything is freed. */
  reset(): void {
    this.runner.send({ type: 'reset' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.runner.close();
  }

  override addEventListener<Name extends keyof LiveCaptureEventMap>(
    type: Name,
    listener: (this: LiveCapture, event: LiveCaptureEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void {
    if (listener) super.addEventListener(type, listener, options);
  }

  /** Where the assets are when the page does not say. */
  protected get defaultAssetBase(): string {
    return '/live-capture/';
  }

  private pageSettings(): PageSettings {
    return pageSettings(this, this.defaultAssetBase);
  }

  /** A framework may have set it to nothing. */
  private get texts(): LiveCaptureLocale {
    return this.locale ?? EN;
  }

  private view(): View {
    const { viewfinder, policy, submission } = this.runner.workshop;
    const { state } = this.runner;
    const settings = this.pageSettings();
    const camera = viewfinder.camera?.report() ?? null;
    return {
      state,
      policy,
      locale: this.texts,
      video: viewfinder.video,
      frame: camera,
      mirrored: (camera?.facingMode ?? settings.camera.facingMode) === 'user',
      cameras: viewfinder.cameras,
      deviceId: viewfinder.camera?.deviceId ?? null,
      photo: this.drawn?.canvas ?? null,
      uploads: state.status === 'completed' ? Boolean(submission?.livePhoto) : Boolean(settings.endpoint),
      act: this.actions,
    };
  }

  private onChanged(state: SessionState, previous: SessionState): void {
    // Focus follows the person, never the page: it moves on only from inside.
    if (SCREEN_OF[state.status] !== SCREEN_OF[previous.status]) this.moveFocus ||= this.matches(':focus-within');
    if (state === previous || !looksAlike(previous, state)) this.requestUpdate();
    this.speaker.follow(previous, state, this.spokenGuidance ? this.texts : null);
    this.events.dispatch(stepEvents({ state, previous, runner: this.runner, locale: this.texts }));
  }

  private offer({ photo: { blob, width, height }, report, performLivenessCheck }: Taken): boolean {
    return this.dispatchEvent(
      new LiveCaptureCaptureEvent({ photo: blob, width, height, report, performLivenessCheck }),
    );
  }

  protected override willUpdate(): void {
    const taken = this.runner.workshop.submission?.taken ?? null;
    if (taken?.photo === this.drawn?.taken.photo) return;
    this.drawn = taken && { taken, canvas: photoCanvas(taken.photo, this.texts.labels.photo) };
  }

  protected override render(): TemplateResult {
    const view = this.view();
    const { status } = view.state;
    const screen = SCREEN_OF[status];
    const { lang, dir } = view.locale;
    return html`<section class="card" part="card" lang=${lang} dir=${dir} data-status=${status}
      ?data-camera=${showsCamera(status)}>
      ${stage(view)} ${SCREENS[screen](view)}
      <p class="visually-hidden" role="status">${announcement(view, view.locale)}</p>
    </section>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { frame, policy } = this.view();
    const element = this.renderRoot.querySelector<HTMLElement>('.stage');
    if (element && frame) fitStage(element, frame, policy);
    if (!this.moveFocus) return;
    this.moveFocus = false;
    this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-capture': LiveCapture;
  }
}
