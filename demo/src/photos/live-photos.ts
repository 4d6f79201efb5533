import type { LivePhoto } from '@live-capture/element';

const BASE = '/v1/livePhotos';
const TIMEOUT_MS = 15_000;

/** A stored photo and its picture as an address that lives until it is revoked. */
export interface StoredPhoto {
  readonly photo: LivePhoto;
  readonly url: string;
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(BASE + path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`The endpoint answered ${answer.status}.`);
  return answer;
}

async function download(photo: LivePhoto): Promise<StoredPhoto> {
  const answer = await ask(`/${photo.id}/download`, { headers: { accept: 'image/*' } });
  return { photo, url: URL.createObjectURL(await answer.blob()) };
}

/** The newest photos of a client, each with its picture. */
export async function listPhotos(clientId: string, count: number): Promise<readonly StoredPhoto[]> {
  const answer = await ask(`?${new URLSearchParams({ clientId, pageSize: String(count) })}`);
  const { items } = await answer.json();
  // The answer comes from the endpoint of this repository, which is typed by the same interface.
  return Promise.all((items as readonly LivePhoto[]).map(download));
}

/** Removes a photo and its record. */
export async function deletePhoto(id: string): Promise<void> {
  await ask(`/${id}`, { method: 'DELETE' });
}
