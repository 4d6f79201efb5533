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

/**
 * Whether a nonce of this age is to be used, by this device's clock: where the longest challenge can be over, and its photo
 * sent, before it expires, or where a new one would hardly do better. A new one lasts longer by the age alone, which is a
 * quarter at most where four times the age is left: with an endpoint whose nonces are too short for the policy, asking
 * again and again helps nobody.
 */
export function isLasting({ expiresAt }: Nonce, ageMs: number, policy: CapturePolicy): boolean {
  const leftMs = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - Date.now();
  // Of a time that nobody can read nothing is known, and nothing held against it.
  return !(leftMs < Math.min(wholeMs(policy), 4 * ageMs));
}

/** What all drawn actions, the extra one and every skip, a way back before each and after the last, the photo and its upload may take. */
function wholeMs(policy: CapturePolicy): number {
  const actions = policy.challengeActions + 1 + policy.maxSkips;
  return (2 * actions + 1) * policy.challengeActionMs + policy.captureTimeoutMs + policy.uploadTimeoutMs;
}

/**
 * A nonce of the endpoint. Where there is none, or it gives none in time, whatever the reason, the page draws one of its
 * own: the report says so, and the endpoint decides what that is worth. Rejects only when the signal is aborted. Without
 * time nobody is asked.
 */
export async function drawNonce(
  upload: UploadSettings | null,
  authorization: Authorization | null,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Nonce> {
  const issued = upload && timeoutMs > 0 ? await askEndpoint(upload, authorization, timeoutMs, signal) : null;
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
