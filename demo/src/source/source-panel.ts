import { html, nothing, type TemplateResult } from 'lit';
import type { SourceKind } from '../settings/settings.js';
import { panel } from '../ui/panel.js';
import { segmented } from '../ui/segmented.js';
import type { SourceState } from './source-control.js';

const OPTIONS = [
  { value: 'actor', label: 'Actor' },
  { value: 'camera', label: 'Camera' },
  { value: 'file', label: 'File' },
] as const satisfies readonly { readonly value: SourceKind; readonly label: string }[];

/** What the source panel shows and tells. */
export interface SourcePanel {
  readonly kind: SourceKind;
  readonly state: SourceState;
  /** Whether a session is under way. */
  readonly running: boolean;
  readonly onKind: (kind: SourceKind) => void;
  readonly onFile: (file: File) => void;
  /** Directs the actor. */
  readonly actor: TemplateResult;
}

function fileInput({ state, onFile }: SourcePanel): TemplateResult {
  const pick = ({ target }: Event) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file) onFile(file);
  };
  return html`<label class="file">
      <input type="file" accept="image/*,video/*" data-testid="source-file-input" @change=${pick} />
      <span class="button">Choose a picture or video</span>
      <span class="file-name">${state.fileName || 'No file chosen'}</span>
    </label>
    <p class="note">The file takes the place of the camera and stays on this device; only the photo that the session accepts is sent.</p>`;
}

function body(options: SourcePanel): TemplateResult {
  if (options.kind === 'actor') return options.actor;
  if (options.kind === 'file') return fileInput(options);
  return html`<p class="note">Your browser asks for the camera when you press start. The picture stays on this device.</p>`;
}

/** What the page films at the moment. One picture is enough: while a session runs, it is the element's. */
function preview({ state, running }: SourcePanel): TemplateResult | typeof nothing {
  if (!state.stream) return nothing;
  if (running) return html`<p class="preview">The session is filming</p>`;
  return html`<video
    class="preview"
    .srcObject=${state.stream}
    .muted=${true}
    autoplay
    playsinline
    aria-label="What the source shows"
  ></video>`;
}

/** Where the frames come from. */
export function sourcePanel(options: SourcePanel): TemplateResult {
  const { kind, state, onKind } = options;
  return panel(
    'source-panel',
    'Source',
    html`${segmented({ name: 'source', label: 'Source', options: OPTIONS, value: kind, onChange: onKind })}
    ${preview(options)}
    ${state.problem ? html`<p class="problem" role="alert">${state.problem}</p>` : nothing} ${body(options)}`,
  );
}
