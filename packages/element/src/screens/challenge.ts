import type { Challenging, SessionState } from '@live-capture/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveCaptureLocale } from '../locale/locale.js';
import { actionFigure, faceFigure } from './action-figure.js';
import { shownAction, shownHint, shownText } from './guidance.js';
import { checkIcon } from './icons.js';
import type { View } from './view.js';
import { cancelButton } from './viewfinder.js';

/** Which step of how many an instruction is, for those who hear it; nothing where no action is asked for. */
export function stepText(state: SessionState, locale: LiveCaptureLocale): readonly string[] {
  if (state.status !== 'challenging' || !state.drawn || shownAction(state) === null) return [];
  return [locale.labels.step(state.index + 1, state.drawn.actions.length)];
}

function stepDots({ drawn, index }: Challenging): TemplateResult {
  const dots = (drawn?.actions ?? []).map((_action, at) => {
    const step = at < index ? 'done' : at === index ? 'now' : 'next';
    return html`<li data-step=${step}>${step === 'done' ? checkIcon() : nothing}</li>`;
  });
  return html`<ol class="steps" part="steps" aria-hidden="true">${dots}</ol>`;
}

function skipButton({ state, policy, locale, act }: View): TemplateResult | typeof nothing {
  if (state.status !== 'challenging' || !state.drawn || policy.maxSkips === 0) return nothing;
  // It stays when it cannot be used: with it, the focus of whoever pressed it would go.
  const usable = state.skipsLeft > 0;
  return html`<button type="button" class="skip" part="button skip-button" aria-disabled=${usable ? 'false' : 'true'}
    @click=${act.skip}>${locale.actions.skip}</button>`;
}

/** Over the camera picture: what to do, drawn and written, how far it is, and the ways out. */
export function challengeScreen(view: View): TemplateResult {
  const { state, locale, mirrored } = view;
  if (state.status !== 'challenging') return html``;
  const hint = shownHint(state);
  const action = shownAction(state);
  const figure = action ? actionFigure(action, mirrored) : hint === 'face_forward' ? faceFigure() : null;
  return html`<div class="viewfinder">
    <h2 class="visually-hidden" tabindex="-1" data-focus>${locale.screens.challenging.title}</h2>
    <div class="top">
      <div class="guidance ${figure ? 'instruction' : ''}" part="guidance" aria-hidden="true" data-hint=${hint ?? nothing}>
        ${figure}
        <p>${shownText(state, locale)}</p>
      </div>
      ${cancelButton(view)}
    </div>
    <div class="bottom">${stepDots(state)} ${skipButton(view)}</div>
  </div>`;
}
