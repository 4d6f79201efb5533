import { createLivePhotosClient, type LivePhotosClient } from '@live-capture/client';
import type { LivePhoto } from '@live-capture/element';
import type { ClientTokens } from './client-tokens.js';

const TIMEOUT_MS = 15_000;

/** A stored photo and its picture as an address that lives until it is revoked. */
export interface StoredPhoto {
  readonly photo: LivePhoto;
  readonly url: string;
}

/** The photos of one client: read with the client's token, and deleted by the back end, which has a key. */
export class LivePhotos {
  readonly #client: LivePhotosClient;

  constructor(readonly tokens: ClientTokens) {
    this.#client = createLivePhotosClient({ endpoint: '/v1', authorization: tokens.give, timeoutMs: TIMEOUT_MS });
  }

  get clientId(): string {
    return this.tokens.clientId;
  }

  /** The newest photos, each with its picture. */
  async list(count: number): Promise<readonly StoredPhoto[]> {
    const { items } = await this.#client.list({ clientId: this.clientId, pageSize: count });
    return Promise.all(items.map((photo) => this.#download(photo)));
  }

  /** Removes a photo and its record. */
  async delete(id: string): Promise<void> {
    const path = `/back-end/photos/${id}?${new URLSearchParams({ client: this.clientId })}`;
    const answer = await fetch(path, { method: 'DELETE', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) throw new Error(`The back end answered ${answer.status}.`);
  }

  async #download(photo: LivePhoto): Promise<StoredPhoto> {
    const { bytes, mediaType } = await this.#client.download(photo.id);
    return { photo, url: URL.createObjectURL(new Blob([bytes], { type: mediaType })) };
  }
}
