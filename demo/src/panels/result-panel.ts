import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { LivePhotos, ServerInspection } from '../photos/live-photos.js';
import { bytesText } from '../session/format.js';
import type { Captured } from '../session/snapshot.js';
import { LightElement } from '../ui/light-element.js';
import { panel } from '../ui/panel.js';

function inspectionText(inspection: ServerInspection | null): string {
  if (!inspection) return 'The endpoint does not look at photos itself';
  const { outcome, reasons, disagreements } = inspection;
  const why = reasons.length > 0 ? ` (${reasons.map(({ code }) => code).join(', ')})` : '';
  const differs = disagreements.length > 0 ? `; unlike the report in ${disagreements.join(', ')}` : ', as reported';
  return `Inspected by the endpoint: ${outcome}${why}${differs}`;
}

/** The photo that was taken, and its report as it travels. */
export class ResultPanel extends LightElement {
  static override properties = {
    store: { attribute: false },
    captured: { attribute: false },
    storedId: { attribute: false },
    inspection: { state: true },
    copied: { state: true },
  };
  declare store: LivePhotos;
  declare captured: Captured | null;
  declare storedId: string | null;
  /** What the endpoint found; empty until it is known. */
  declare inspection: string;
  declare copied: string;
  #photoUrl = '';
  #reportUrl = '';
  #json = '';

  constructor() {
    super();
    this.captured = null;
    this.storedId = null;
    this.inspection = '';
    this.copied = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#revoke();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('storedId')) void this.#inspect(this.storedId);
    if (!changed.has('captured')) return;
    this.#revoke();
    this.copied = '';
    if (!this.captured) return;
    this.#json = JSON.stringify(this.captured.report, null, 2);
    this.#photoUrl = URL.createObjectURL(this.captured.photo);
    this.#reportUrl = URL.createObjectURL(new Blob([this.#json], { type: 'application/json' }));
  }

  protected override render(): TemplateResult {
    const { captured } = this;
    if (!captured) {
      return panel(
        'result',
        'Result',
        html`<p class="empty tall">The photo and its report appear here once a session took one.</p>`,
      );
    }
    const facts = `${captured.width} × ${captured.height}, ${bytesText(captured.photo.size)}, ${captured.photo.type}`;
    return panel(
      'result',
      'Result',
      html`<div class="result-body">
        <figure>
          <img src=${this.#photoUrl} alt="The photo that was taken" data-testid="result-photo" />
          <figcaption>${facts}</figcaption>
          ${this.storedId ? html`<p class="stored" data-testid="stored-id">Stored as <code>${this.storedId}</code></p>` : nothing}
          ${this.inspection ? html`<p class="stored" data-testid="inspection">${this.inspection}</p>` : nothing}
        </figure>
        <pre class="report" data-testid="report" tabindex="0" aria-label="Report of the photo"><code>${this.#json}</code></pre>
      </div>`,
      html`<span role="status">${this.copied}</span>
        <button type="button" class="button" data-testid="copy-report" @click=${this.#copy}>Copy</button>
        <a class="button" data-testid="download-report" href=${this.#reportUrl} download="report.json">Download</a>`,
    );
  }

  async #inspect(id: string | null): Promise<void> {
    this.inspection = '';
    if (!id) return;
    const text = await this.store.inspection(id).then(inspectionText, () => 'What the endpoint found cannot be read');
    if (id === this.storedId) this.inspection = text;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#json);
      this.copied = 'Copied';
    } catch {
      this.copied = 'The browser refused';
    }
  }

  #revoke(): void {
    for (const url of [this.#photoUrl, this.#reportUrl]) if (url) URL.revokeObjectURL(url);
    this.#photoUrl = '';
    this.#reportUrl = '';
  }
}
