import type { LiveCapture, LiveCaptureEventMap } from '@live-capture/element';
import { html, type TemplateResult } from 'lit';
import { type Ref, ref } from 'lit/directives/ref.js';
import { livenessOf, policyOf, type Settings } from '../settings/settings.js';
import type { SessionRecorder } from './session-recorder.js';
import type { Snapshot } from './snapshot.js';

/** What the element is set to, and who listens to it. */
export interface CaptureView {
  readonly element: Ref<LiveCapture>;
  readonly settings: Settings;
  readonly authorization: LiveCapture['authorization'];
  readonly stream: MediaStream | null;
  readonly snapshot: Snapshot;
  readonly recorder: SessionRecorder;
  readonly onStateChange: (event: LiveCaptureEventMap['statechange']) => void;
  readonly onAnalysis: (event: LiveCaptureEventMap['analysis']) => void;
  readonly onGuidance: (event: LiveCaptureEventMap['guidance']) => void;
  readonly overlay: boolean;
  readonly onOverlay: () => void;
}

/** The element, with the drawing of the last frame over its picture. */
export function captureView(view: CaptureView): TemplateResult {
  const { settings, stream, snapshot, recorder, overlay } = view;
  // Without its source it would open the camera, which nobody chose.
  const waiting = settings.source !== 'camera' && !stream;
  return html`<live-capture
      ${ref(view.element)}
      data-testid="live-capture"
      ?inert=${waiting}
      endpoint="/v1"
      client-id=${settings.clientId}
      asset-base="/live-capture/"
      mode=${settings.mode}
      backend=${settings.backend}
      liveness-check=${livenessOf(settings)}
      ?review=${settings.review === 'on'}
      challenge=${settings.challenge}
      .authorization=${view.authorization}
      .policy=${policyOf(settings)}
      .source=${stream}
      @analysis=${view.onAnalysis}
      @statechange=${view.onStateChange}
      @ready=${recorder.ready}
      @guidance=${view.onGuidance}
      @capture=${recorder.capture}
      @complete=${recorder.complete}
      @error=${recorder.error}
    >
      <frame-overlay
        slot="overlay"
        class=${snapshot.mirrored ? 'mirrored' : ''}
        .observation=${overlay ? snapshot.observation : null}
        .findings=${snapshot.findings}
      ></frame-overlay>
    </live-capture>
    ${toolbar(view)}`;
}

function toolbar({ element, overlay, onOverlay }: CaptureView): TemplateResult {
  return html`<div class="toolbar">
    <label class="toggle">
      <input type="checkbox" data-testid="overlay-toggle" .checked=${overlay} @change=${onOverlay} />
      <span>Show landmarks and limits</span>
    </label>
    <button type="button" class="button" data-testid="new-session" @click=${() => element.value?.reset()}>
      New session
    </button>
  </div>`;
}
