import { html, nothing, type TemplateResult } from 'lit';
import { shownHint, shownText } from './guidance.js';
import { closeIcon } from './icons.js';
import type { View } from './view.js';

function cameraPicker({ cameras, deviceId, locale, act }: View): TemplateResult | typeof nothing {
  if (cameras.length < 2) return nothing;
  const pick = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement) act.pickCamera(currentTarget.value);
  };
  return html`<select part="camera-picker" aria-label=${locale.labels.camera} @change=${pick}>
    ${cameras.map(
      (camera, index) => html`<option value=${camera.deviceId} ?selected=${camera.deviceId === deviceId}>
        ${camera.label || locale.labels.cameraNumber(index + 1)}
      </option>`,
    )}
  </select>`;
}

function shutter({ state, locale, act }: View): TemplateResult | typeof nothing {
  if ((state.status !== 'positioning' && state.status !== 'holding') || state.options.mode !== 'manual') return nothing;
  // It stays through the hold that it started: with it, the focus of whoever pressed it would go.
  const ready = state.status === 'positioning' && state.ready && !state.armed;
  return html`<button type="button" class="shutter" part="button shutter" aria-label=${locale.actions.shutter}
    aria-disabled=${ready ? 'false' : 'true'} @click=${act.shutter}></button>`;
}

/** The way out of every screen with a camera picture. */
export function cancelButton({ locale, act }: View): TemplateResult {
  return html`<button type="button" class="round" part="button cancel-button" aria-label=${locale.actions.cancel}
    @click=${act.cancel}>${closeIcon()}</button>`;
}

/** Over the camera picture: one guidance text, the way out, the camera picker, in manual mode the shutter. */
export function viewfinderScreen(view: View): TemplateResult {
  const { state, locale } = view;
  const hint = shownHint(state);
  return html`<div class="viewfinder">
    <h2 class="visually-hidden" tabindex="-1" data-focus>${locale.screens.positioning.title}</h2>
    <div class="top">
      <p class="guidance" part="guidance" aria-hidden="true" data-hint=${hint ?? nothing}>
        ${shownText(state, locale)}
      </p>
      ${cancelButton(view)}
    </div>
    <div class="bottom">${shutter(view)} ${cameraPicker(view)}</div>
  </div>`;
}
