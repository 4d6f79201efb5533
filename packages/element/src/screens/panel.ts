import { html, nothing, type TemplateResult } from 'lit';
import type { ScreenText } from '../locale/locale.js';

/** What a screen without a camera picture is made of. */
export interface Panel {
  readonly text: ScreenText;
  /** Above the heading. */
  readonly figure?: unknown;
  /** Below the text. */
  readonly body?: unknown;
  /** At the lower end: buttons, the main one first. */
  readonly actions?: unknown;
}

/** A screen without a camera picture: figure, heading, text, buttons. Focus goes to the heading. */
export function panel({ text, figure, body, actions }: Panel): TemplateResult {
  return html`<div class="panel" part="panel">
    <div class="scroller"><div class="content">
      ${figure ?? nothing}
      <h2 part="title" tabindex="-1" data-focus>${text.title}</h2>
      ${text.text ? html`<p class="text" part="text">${text.text}</p>` : nothing} ${body ?? nothing}
    </div></div>
    ${actions ? html`<div class="actions" part="actions">${actions}</div>` : nothing}
  </div>`;
}

/** The button that goes on. */
export function primaryButton(label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="primary" part="button primary-button" @click=${act}>${label}</button>`;
}

/** A button beside the main one. */
export function secondaryButton(label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="secondary" part="button secondary-button" @click=${act}>${label}</button>`;
}
