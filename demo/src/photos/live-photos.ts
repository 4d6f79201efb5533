import type { LivePhoto } from '@live-capture/element';
import type { ClientTokens } from './client-tokens.js';

const BASE = '/v1/livePhotos';
const TIMEOUT_MS = 15_000;

/** A stored photo and its picture as an address that lives until it is revoked. */
export interface StoredPhoto {
  readonly photo: LivePhoto;
  readonly url: string;
}

async function checked(answer: Response): Promise<Response> {
  if (!answer.ok) throw new Error(`The endpoint answered ${answer.status}.`);
  return answer;
}

/** The photos of one client: read with the client's token, and deleted by the back end, which has a key. */
export class LivePhotos {
  constructor(readonly tokens: ClientTokens) {}

  get clientId(): string {
    return this.tokens.clientId;
  }

  /** The newest photos, each with its picture. */
  async list(count: number): Promise<readonly StoredPhoto[]> {
    const answer = await this.read(`?${new URLSearchParams({ clientId: this.clientId, pageSize: String(count) })}`);
    const { items } = await answer.json();
    // The answer comes from the endpoint of this repository, which is typed by the same interface.
    return Promise.all((items as readonly LivePhoto[]).map((photo) => this.download(photo)));
  }

  /** Removes a photo and its record. */
  async delete(id: string): Promise<void> {
    const path = `/back-end/photos/${id}?${new URLSearchParams({ client: this.clientId })}`;
    await checked(await fetch(path, { method: 'DELETE', signal: AbortSignal.timeout(TIMEOUT_MS) }));
  }

  private async download(photo: LivePhoto): Promise<StoredPhoto> {
    const answer = await this.read(`/${photo.id}/download`, 'image/*');
    return { photo, url: URL.createObjectURL(await answer.blob()) };
  }

  private async read(path: string, accept = 'application/json'): Promise<Response> {
    const ask = async (refresh: boolean) => {
      const authorization = await this.tokens.give({ refresh });
      return fetch(BASE + path, { headers: { accept, authorization }, signal: AbortSignal.timeout(TIMEOUT_MS) });
    };
    const answer = await ask(false);
    return checked(answer.status === 401 ? await ask(true) : answer);
  }
}
