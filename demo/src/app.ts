import type { LiveCapture, LiveCaptureEventMap } from '@live-capture/element';
import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { type Play, Player, playIn, writePlay } from './actor/play.js';
import { livenessPanel } from './panels/liveness-panel.js';
import { logPanel } from './panels/log-panel.js';
import { settingsPanel } from './panels/settings-panel.js';
import { timingsPanel } from './panels/timings-panel.js';
import { SessionRecorder } from './session/session-recorder.js';
import type { Snapshot } from './session/snapshot.js';
import { livenessOf, queryOf, type Settings } from './settings/settings.js';
import { SourceControl, type SourceState } from './source/source-control.js';
import { sourcePanel } from './source/source-panel.js';
import { LightElement } from './ui/light-element.js';
import { pageHeader } from './ui/page-header.js';

/** Nothing is filmed in these. */
const RESTING: ReadonlySet<string> = new Set(['idle', 'completed', 'failed', 'cancelled']);

/** The QA page: the element in the middle, and every number around it. */
export class QaApp extends LightElement {
  static override properties = {
    settings: { attribute: false },
    snapshot: { state: true },
    source: { state: true },
    overlay: { state: true },
  };
  declare settings: Settings;
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
  #longTasks: PerformanceObserver | null = null;
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
    this.#longTasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) this.#recorder.longTask(duration);
    });
    // Firefox and Safari know no long tasks and ignore an unknown type.
    this.#longTasks.observe({ type: 'longtask' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sources.close();
    this.#longTasks?.disconnect();
    if (this.#clock) clearInterval(this.#clock);
  }

  protected override render(): TemplateResult {
    const { snapshot, settings } = this;
    const { captured, storedId } = snapshot;
    return html`${pageHeader(snapshot.status)}
      <main class="bench">
        <div class="column capture-column">
          ${this.#element()} ${this.#toolbar()}
          <result-panel .captured=${captured} .storedId=${storedId}></result-panel>
        </div>
        <div class="column">
          <checks-panel .findings=${snapshot.findings}></checks-panel>
          ${livenessPanel(snapshot.livenessScores, captured?.report.liveness ?? null, livenessOf(settings) === 'on')}
          ${timingsPanel(snapshot.timings, snapshot.backend, captured?.report.models ?? [])} ${logPanel(snapshot.log)}
        </div>
        <div class="column control-column">
          ${this.#sourcePanel()} ${settingsPanel(settings, (change) => this.#change(change))}
          <photos-panel .clientId=${settings.clientId} .storedId=${storedId}></photos-panel>
        </div>
      </main>`;
  }

  #element(): TemplateResult {
    const { settings, source, snapshot } = this;
    const recorder = this.#recorder;
    return html`<live-capture
      ${ref(this.#capture)}
      data-testid="live-capture"
      ?inert=${settings.source !== 'camera' && !source.stream}
      endpoint="/v1"
      client-id=${settings.clientId}
      asset-base="/live-capture/"
      mode=${settings.mode}
      backend=${settings.backend}
      liveness-check=${livenessOf(settings)}
      ?review=${settings.review === 'on'}
      .policy=${settings.policy}
      .source=${source.stream}
      @analysis=${recorder.analysis}
      @statechange=${this.#statechange}
      @ready=${recorder.ready}
      @guidance=${recorder.guidance}
      @capture=${recorder.capture}
      @complete=${recorder.complete}
      @error=${recorder.error}
    >
      <frame-overlay
        slot="overlay"
        class=${snapshot.mirrored ? 'mirrored' : ''}
        .observation=${this.overlay ? snapshot.observation : null}
        .findings=${snapshot.findings}
      ></frame-overlay>
    </live-capture>`;
  }

  #toolbar(): TemplateResult {
    const toggle = () => {
      this.overlay = !this.overlay;
      this.#writeLink();
    };
    return html`<div class="toolbar">
      <label class="toggle">
        <input type="checkbox" data-testid="overlay-toggle" .checked=${this.overlay} @change=${toggle} />
        <span>Show landmarks and limits</span>
      </label>
      <button type="button" class="button" data-testid="new-session" @click=${() => this.#capture.value?.reset()}>
        New session
      </button>
    </div>`;
  }

  #sourcePanel(): TemplateResult {
    const play = this.#player.play;
    return sourcePanel({
      kind: this.settings.source,
      state: this.source,
      running: !RESTING.has(this.snapshot.status),
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
    this.#recorder.statechange(event);
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
