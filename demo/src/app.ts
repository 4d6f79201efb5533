import type { LiveCapture, LiveCaptureEventMap } from '@live-capture/element';
import { html, type TemplateResult } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import { type Play, Player, playIn, writePlay } from './actor/play.js';
import { challengePanel } from './panels/challenge-panel.js';
import { livenessPanel } from './panels/liveness-panel.js';
import { logPanel } from './panels/log-panel.js';
import { settingsPanel } from './panels/settings-panel.js';
import { timingsPanel } from './panels/timings-panel.js';
import type { LivePhotos } from './photos/live-photos.js';
import { captureView } from './session/capture-view.js';
import { watchLongTasks } from './session/long-tasks.js';
import { SessionRecorder } from './session/session-recorder.js';
import { isUnderWay, type Snapshot } from './session/snapshot.js';
import { livenessOf, queryOf, type Settings } from './settings/settings.js';
import { SourceControl, type SourceState } from './source/source-control.js';
import { sourcePanel } from './source/source-panel.js';
import { LightElement } from './ui/light-element.js';
import { pageHeader } from './ui/page-header.js';

/** The QA page: the element in the middle, and every number around it. */
export class QaApp extends LightElement {
  static override properties = {
    settings: { attribute: false },
    photos: { attribute: false },
    snapshot: { state: true },
    source: { state: true },
    overlay: { state: true },
  };
  declare settings: Settings;
  declare photos: LivePhotos;
  declare snapshot: Snapshot;
  declare source: SourceState;
  declare overlay: boolean;
  readonly #capture = createRef<LiveCapture>();
  readonly #recorder = new SessionRecorder((snapshot) => {
    this.snapshot = snapshot;
  });
  readonly #player = new Player(playIn(new URLSearchParams(location.search)));
  readonly #sources = new SourceControl(this.#player, (source) => {
    this.source = source;
  });
  #unwatch: (() => void) | null = null;
  #clock: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    this.snapshot = this.#recorder.snapshot();
    this.source = { stream: null, fileName: '', problem: '' };
    this.overlay = new URLSearchParams(location.search).get('overlay') === 'on';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sources.use(this.settings.source);
    // Without a session there are no frames to update by, but a script's sliders move.
    this.#clock = setInterval(() => this.#player.play.script && this.requestUpdate(), 250);
    this.#unwatch = watchLongTasks(this.#recorder.longTask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sources.close();
    this.#unwatch?.();
    if (this.#clock) clearInterval(this.#clock);
  }

  protected override render(): TemplateResult {
    const { snapshot, settings } = this;
    const { captured, storedId } = snapshot;
    return html`${pageHeader(snapshot.status)}
      <main class="bench">
        <div class="column capture-column">
          ${this.#captureView()}
          <result-panel .store=${this.photos} .captured=${captured} .storedId=${storedId}></result-panel>
        </div>
        <div class="column">
          <checks-panel .findings=${snapshot.findings}></checks-panel>
          ${livenessPanel(snapshot.livenessScores, captured?.report.liveness ?? null, livenessOf(settings) === 'on')}
          ${challengePanel(snapshot.challenge)}
          ${timingsPanel(snapshot.timings, snapshot.backend, captured?.report.models ?? [])} ${logPanel(snapshot.log)}
        </div>
        <div class="column control-column">
          ${this.#sourcePanel()} ${settingsPanel(settings, (change) => this.#change(change))}
          <photos-panel .store=${this.photos} .storedId=${storedId}></photos-panel>
        </div>
      </main>`;
  }

  #captureView(): TemplateResult {
    return captureView({
      element: this.#capture,
      settings: this.settings,
      authorization: this.photos.tokens.give,
      stream: this.source.stream,
      snapshot: this.snapshot,
      recorder: this.#recorder,
      onStateChange: this.#statechange,
      onAnalysis: (event) => this.#recorder.analysis(event, this.#capture.value?.state),
      onGuidance: this.#guidance,
      overlay: this.overlay,
      onOverlay: () => {
        this.overlay = !this.overlay;
        this.#writeLink();
      },
    });
  }

  #sourcePanel(): TemplateResult {
    const play = this.#player.play;
    return sourcePanel({
      kind: this.settings.source,
      state: this.source,
      running: isUnderWay(this.snapshot.status),
      onKind: (source) => this.#change({ source }),
      onFile: (file) => void this.#useFile(file),
      actor: html`<actor-panel
        .play=${play}
        .scene=${this.#player.scene(performance.now())}
        .onPlay=${(next: Play) => this.#perform(next)}
      ></actor-panel>`,
    });
  }

  readonly #statechange = (event: LiveCaptureEventMap['statechange']): void => {
    const { status, previous } = event.detail;
    // A script begins when the person would first see themselves, so that loading takes nothing away from it.
    if (status === 'positioning' && previous === 'preparing') this.#player.restart(performance.now());
    // After a challenge the actor comes to rest.
    if (previous === 'challenging') this.#player.tell('', performance.now());
    this.#recorder.statechange(event);
  };

  readonly #guidance = (event: LiveCaptureEventMap['guidance']): void => {
    if (this.#capture.value?.state.status === 'challenging') this.#player.tell(event.detail.hint, performance.now());
    this.#recorder.guidance(event);
  };

  #perform(play: Play): void {
    this.#player.play = play;
    if (play.script) this.#player.restart(performance.now());
    this.#writeLink();
    this.requestUpdate();
  }

  #change(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    this.#writeLink();
    if (!change.source) return;
    this.#capture.value?.reset();
    this.#sources.use(change.source);
  }

  async #useFile(file: File): Promise<void> {
    this.#capture.value?.reset();
    await this.#sources.useFile(file);
  }

  #writeLink(): void {
    const query = queryOf(this.settings, new URLSearchParams(location.search));
    if (this.settings.source === 'actor') writePlay(this.#player.play, query);
    query.set('overlay', this.overlay ? 'on' : 'off');
    history.replaceState(null, '', `?${query}`);
  }
}
