import { html, type TemplateResult } from 'lit';
import { checkIcon, lockIcon, portrait } from './icons.js';
import { panel, primaryButton } from './panel.js';
import type { View } from './view.js';

/** Before a session, and after a cancelled one: what is about to happen, and with whose picture. */
export function startScreen({ state, locale, uploads, act }: View): TemplateResult {
  const { screens, tips, privacy, actions } = locale;
  return panel({
    figure: html`<div class="figure">${portrait()}</div>`,
    text: state.status === 'cancelled' ? screens.cancelled : screens.start,
    body: html`<ul class="tips">
        ${tips.map((tip) => html`<li>${checkIcon()}<span>${tip}</span></li>`)}
      </ul>
      <p class="note">${lockIcon()}<span>${uploads ? privacy.sent : privacy.kept}</span></p>`,
    actions: primaryButton(actions.start, act.start),
  });
}
