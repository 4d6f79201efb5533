import { html, type TemplateResult } from 'lit';
import { LOGO } from './icons.js';

/** Name, purpose and state of the page. */
export function pageHeader(status: string): TemplateResult {
  return html`<header class="page-head">
    <div class="brand">
      ${LOGO}
      <div>
        <h1>live-capture</h1>
        <p>The selfie step of identity onboarding, measured frame by frame on your device.</p>
      </div>
    </div>
    <div class="page-aside">
      <span class="status" data-testid="session-status" data-status=${status}>${status}</span>
      <a class="button" href="embed.html">Plain embed</a>
    </div>
  </header>`;
}
