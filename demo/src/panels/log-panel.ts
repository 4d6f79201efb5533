import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockText } from '../session/format.js';
import type { LogEntry } from '../session/snapshot.js';
import { panel } from '../ui/panel.js';

/** What the session did and said, newest first. */
export function logPanel(log: readonly LogEntry[]): TemplateResult {
  const lines =
    log.length === 0
      ? html`<p class="empty">States, guidance and errors appear here.</p>`
      : html`<ol class="log" reversed tabindex="0" aria-label="Session log, newest first">
          ${repeat(
            log,
            ({ id }) => id,
            ({ atMs, kind, text }) =>
              html`<li data-kind=${kind}>
                <time>${clockText(atMs)}</time><span class="kind">${kind}</span><span class="text">${text}</span>
              </li>`,
          )}
        </ol>`;
  return panel('log', 'Session log', lines);
}
