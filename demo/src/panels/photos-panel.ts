import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { LivePhotos, StoredPhoto } from '../photos/live-photos.js';
import { bytesText } from '../session/format.js';
import { LightElement } from '../ui/light-element.js';
import { panel } from '../ui/panel.js';

const SHOWN = 12;

/** What the endpoint keeps of this client. Reads anew whenever another photo was stored. */
export class PhotosPanel extends LightElement {
  static override properties = {
    store: { attribute: false },
    storedId: { attribute: false },
    photos: { state: true },
    problem: { state: true },
  };
  declare store: LivePhotos;
  declare storedId: string | null;
  declare photos: readonly StoredPhoto[];
  declare problem: string;
  #reading = 0;

  constructor() {
    super();
    this.storedId = null;
    this.photos = [];
    this.problem = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#show([]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const stored = changed.has('storedId') && this.storedId !== null;
    if (stored || changed.has('store')) void this.#run(() => this.#refresh());
  }

  protected override render(): TemplateResult {
    const list =
      this.photos.length === 0
        ? html`<p class="empty tall">${this.problem ? nothing : 'The endpoint has no photo of this client yet.'}</p>`
        : html`<ul class="photos">
            ${this.photos.map((stored) => this.#card(stored))}
          </ul>`;
    return panel(
      'photos',
      'Stored photos',
      html`${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}${list}`,
      html`<span class="count">client <code data-testid="client-id">${this.store.clientId}</code></span>
        <button type="button" class="button" data-testid="photos-refresh" @click=${() => this.#run(() => this.#refresh())}>
          Refresh
        </button>`,
    );
  }

  #card({ photo, url }: StoredPhoto): TemplateResult {
    const time = new Date(photo.createdAt).toLocaleString();
    return html`<li data-testid="photo-${photo.id}">
      <img src=${url} alt="Photo stored on ${time}" />
      <div class="photo-facts">
        <time datetime=${photo.createdAt}>${time}</time>
        <span>${bytesText(photo.size)}</span>
        <code>${photo.id}</code>
      </div>
      <button
        type="button"
        class="button danger"
        aria-label="Delete the photo of ${time}"
        @click=${() => this.#run(() => this.#delete(photo.id))}
      >
        Delete
      </button>
    </li>`;
  }

  async #run(task: () => Promise<void>): Promise<void> {
    try {
      await task();
      this.problem = '';
    } catch (error) {
      this.problem = error instanceof Error ? error.message : 'The endpoint cannot be reached.';
    }
  }

  async #refresh(): Promise<void> {
    const reading = ++this.#reading;
    const photos = await this.store.list(SHOWN);
    if (reading === this.#reading && this.isConnected) this.#show(photos);
    else for (const { url } of photos) URL.revokeObjectURL(url);
  }

  async #delete(id: string): Promise<void> {
    await this.store.delete(id);
    await this.#refresh();
  }

  #show(photos: readonly StoredPhoto[]): void {
    for (const { url } of this.photos) URL.revokeObjectURL(url);
    this.photos = photos;
  }
}
