import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon } from './icons.js';
import { panel, primaryButton, secondaryButton } from './panel.js';
import { byteProgress } from './progress.js';
import type { View } from './view.js';

/** The photo is encoded and liveness judged. */
export function assessingScreen({ locale }: View): TemplateResult {
  return panel({
    figure: html`<div class="figure"><div class="spinner"></div></div>`,
    text: locale.screens.assessing,
  });
}

/** The person looks at the photo and decides. */
export function reviewScreen({ photo, locale, act }: View): TemplateResult {
  return panel({
    figure: html`<div class="photo" part="photo">${photo}</div>`,
    text: locale.screens.review,
    actions: html`${primaryButton(locale.actions.confirm, act.confirm)}
    ${secondaryButton(locale.actions.retake, act.retake)}`,
  });
}

/** The photo is on its way. */
export function submittingScreen({ state, photo, locale, act }: View): TemplateResult {
  if (state.status !== 'submitting') return html``;
  const { sentBytes, totalBytes, offline } = state;
  return panel({
    figure: html`<div class="photo" part="photo">${photo}</div>`,
    text: offline ? locale.screens.offline : locale.screens.submitting,
    body: offline ? nothing : byteProgress(locale.labels.uploadProgress, { doneBytes: sentBytes, totalBytes }, locale),
    actions: secondaryButton(locale.actions.cancel, act.cancel),
  });
}

/** The end, where all went well. */
export function completedScreen({ locale, uploads }: View): TemplateResult {
  return panel({
    figure: html`<div class="figure good"><div class="badge">${checkIcon()}</div></div>`,
    text: uploads ? locale.screens.completed : locale.screens.kept,
  });
}

/** What went wrong, and the way on. */
export function failedScreen({ state, locale, act }: View): TemplateResult {
  if (state.status !== 'failed') return html``;
  const { actions } = locale;
  const back = secondaryButton(actions.back, act.reset);
  const again = {
    none: back,
    capture: html`${primaryButton(actions.retry, act.retry)} ${back}`,
    upload: html`${primaryButton(actions.resend, act.retry)} ${secondaryButton(actions.retake, act.start)}`,
  };
  return panel({
    figure: html`<div class="figure bad"><div class="badge">${alertIcon()}</div></div>`,
    text: locale.failures[state.code],
    actions: again[state.retry],
  });
}
