import type { Authorization } from '@live-capture/client';
import type { NonceSource } from '@live-capture/core';
import { loaded } from './loaded.js';
import { randomHex } from './random-hex.js';
import type { UploadSettings } from './settings.js';

/** What the actions of a challenge are drawn from, and who gave it. */
export interface Nonce {
  readonly nonce: string;
  readonly source: NonceSource;
}

/**
 * A nonce of the endpoint. Where there is none, or it gives none in time, whatever the reason, the page draws one of its
 * own: the report says so, and the endpoint decides what that is worth. Rejects only when the signal is aborted.
 */
export async function drawNonce(
  upload: UploadSettings | null,
  authorization: Authorization | null,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Nonce> {
  const nonce = upload ? await askEndpoint(upload, authorization, timeoutMs, signal) : null;
  signal.throwIfAborted();
  return nonce === null ? { nonce: randomHex(), source: 'local' } : { nonce, source: 'endpoint' };
}

async function askEndpoint(
  { endpoint, clientId }: UploadSettings,
  authorization: Authorization | null,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<string | null> {
  const timing = { timeoutMs, retries: 0 };
  try {
    const { createLivePhotosClient } = await loaded(import('@live-capture/client'));
    const client = createLivePhotosClient({ endpoint, authorization: authorization ?? undefined, ...timing });
    return (await client.createChallenge(clientId, { signal })).nonce;
  } catch {
    return null;
  }
}
