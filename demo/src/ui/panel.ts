import { html, nothing, type TemplateResult } from 'lit';

type Content = TemplateResult | typeof nothing | string;

/** A titled card. `id` is its test id, too. */
export function panel(id: string, title: string, body: Content, aside: Content = nothing): TemplateResult {
  return html`<section class="panel" data-testid=${id} aria-labelledby="${id}-title">
    <header class="panel-head">
      <h2 id="${id}-title">${title}</h2>
      <div class="panel-aside">${aside}</div>
    </header>
    ${body}
  </section>`;
}
