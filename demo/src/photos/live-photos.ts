import { createLivePhotosClient, type LivePhotosClient } from '@live-capture/client';
import type { LivePhoto } from '@live-capture/element';
import type { ClientTokens } from './client-tokens.js';

const TIMEOUT_MS = 15_000;

/** A stored photo and its picture as an address that lives until it is revoked. */
export interface StoredPhoto {
  readonly photo: LivePhoto;
  readonly url: string;
}

/** What the endpoint found when it looked at a photo itself. */
export interface ServerInspection {
  readonly outcome: 'accepted' | 'review' | 'rejected';
  readonly reasons: readonly { readonly code: string }[];
  /** In what the photo differs from the device's report. */
  readonly disagreements: readonly string[];
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

  /** What the endpoint found in a photo; `null` where it does not look at photos. */
  async inspection(id: string): Promise<ServerInspection | null> {
    return (await this.#askBackEnd('GET', `${id}/inspection`)).json();
  }

  /** Removes a photo and its record. */
  async delete(id: string): Promise<void> {
    await this.#askBackEnd('DELETE', id);
  }

  async #askBackEnd(method: string, path: string): Promise<Response> {
    const client = new URLSearchParams({ client: this.clientId });
    const answer = await fetch(`/back-end/photos/${path}?${client}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`The back end answered ${answer.status}.`);
    return answer;
  }

  async #download(photo: LivePhoto): Promise<StoredPhoto> {
    const { bytes, mediaType } = await this.#client.download(photo.id);
    return { photo, url: URL.createObjectURL(new Blob([bytes], { type: mediaType })) };
  }
}
