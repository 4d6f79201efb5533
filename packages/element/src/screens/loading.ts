import { html, nothing, type TemplateResult } from 'lit';
import { cameraIcon } from './icons.js';
import { panel, secondaryButton } from './panel.js';
import { byteProgress } from './progress.js';
import type { View } from './view.js';

/** The camera opens and the engines load. */
export function loadingScreen({ state, locale, act }: View): TemplateResult {
  if (state.status !== 'preparing') return html``;
  const { loadedBytes, totalBytes, cameraOpen } = state;
  return panel({
    figure: html`<div class="figure"><div class="spinner"></div></div>`,
    text: locale.screens.loading,
    body: html`${byteProgress(locale.labels.loadProgress, { doneBytes: loadedBytes, totalBytes }, locale)}
    ${cameraOpen ? nothing : html`<p class="note late">${cameraIcon()}<span>${locale.permission}</span></p>`}`,
    actions: secondaryButton(locale.actions.cancel, act.cancel),
  });
}
