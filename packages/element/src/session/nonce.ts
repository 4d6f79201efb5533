import type { Authorization } from '@live-capture/client';
import type { CapturePolicy, IssuedChallenge, NonceSource } from '@live-capture/core';
import { loaded } from './loaded.js';
import { randomHex } from './random-hex.js';
import type { UploadSettings } from './settings.js';

/** What the actions of a challenge are drawn from, and who gave it. */
export interface Nonce {
  readonly nonce: string;
  readonly source: NonceSource;
  /** As the endpoint said; `null` of the page's own, which nobody lets expire. */
  readonly expiresAt: string | null;
}

/** Whether a challenge that begins now can be over, and its photo sent, before the nonce expires by this device's clock. */
export function isLasting({ expiresAt }: Nonce, policy: CapturePolicy): boolean {
  const leftMs = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - Date.now();
  // Of a time that nobody can read nothing is known, and nothing held against it.
  return !(leftMs < wholeMs(policy));
}

/** What all drawn actions, with a way back before each and after the last, the photo and its upload may take. */
function wholeMs({ challengeActions, challengeActionMs, captureTimeoutMs, uploadTimeoutMs }: CapturePolicy): number {
  return (2 * challengeActions + 1) * challengeActionMs + captureTimeoutMs + uploadTimeoutMs;
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
  const issued = upload ? await askEndpoint(upload, authorization, timeoutMs, signal) : null;
  signal.throwIfAborted();
  return issued ? { ...issued, source: 'endpoint' } : { nonce: randomHex(), source: 'local', expiresAt: null };
}

async function askEndpoint(
  { endpoint, clientId }: UploadSettings,
  authorization: Authorization | null,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<IssuedChallenge | null> {
  const timing = { timeoutMs, retries: 0 };
  try {
    const { createLivePhotosClient } = await loaded(import('@live-capture/client'));
    const client = createLivePhotosClient({ endpoint, authorization: authorization ?? undefined, ...timing });
    return await client.createChallenge(clientId, { signal });
  } catch {
    return null;
  }
}
