import { randomBytes } from 'node:crypto';
import type { IssuedChallenge } from '@live-capture/core';
import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '../database/database.js';
import { challenges } from '../database/schema.js';
import { CHALLENGE_TTL_MS } from '../limits.js';

/** 192 bits, in 32 characters of URLs. */
const NONCE_BYTES = 24;

/** Gives a client a nonce that nobody had before, which holds for some minutes. */
export async function issueChallenge(db: Database, clientId: string): Promise<IssuedChallenge> {
  const now = Date.now();
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const expiresAt = new Date(now + CHALLENGE_TTL_MS);
  await db.insert(challenges).values({ nonce, clientId, expiresAt });
  return { nonce, expiresAt: expiresAt.toISOString() };
}

/** Uses up a nonce; `false` where it is not, or no more, one of this client. Of several uses at once one gets it. */
export async function useChallenge(db: Database, clientId: string, nonce: string): Promise<boolean> {
  const ofClient = and(eq(challenges.nonce, nonce), eq(challenges.clientId, clientId));
  const used = await db
    .delete(challenges)
    .where(and(ofClient, gt(challenges.expiresAt, new Date())))
    .returning({ nonce: challenges.nonce });
  return used.length === 1;
}

/**
 * The nonce that a report says to have from this endpoint; `null` where it speaks of none. What it names without being
 * text is the nonce of nobody.
 */
export function endpointNonce(capture: Readonly<Record<string, unknown>> | null): string | null {
  const challenge = capture?.['challenge'];
  if (typeof challenge !== 'object' || challenge === null) return null;
  if (!('source' in challenge) || challenge.source !== 'endpoint') return null;
  return 'nonce' in challenge && typeof challenge.nonce === 'string' ? challenge.nonce : '';
}
