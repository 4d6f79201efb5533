import { createHash, timingSafeEqual } from 'node:crypto';

/** Finds the key that a header's value is; answers its digest in hex, or `null` where it is none. */
export type FindApiKey = (value: string) => string | null;

/** As long as 18 random bytes in base64: nobody guesses such a key, and a word or a date is none. */
const MIN_KEY_CHARS = 24;

const HASHED = /^sha256:([\da-f]{64})$/;

/**
 * Knows keys by their digests alone. Each is given as itself or as `sha256:` and its digest in hex, so that a
 * configuration need not hold the secret; keys are random and long, so that one plain hash is enough. Throws a
 * `TypeError` for a key that would let everybody in, such as that of an empty environment variable, or that can be guessed.
 */
export function knowApiKeys(keys: readonly unknown[]): FindApiKey {
  const digests = keys.map(digestOfConfigured);
  return (value) => {
    const digest = digestOf(value);
    // Every key is compared, in constant time, so that the time tells nothing of them.
    const matches = digests.filter((known) => timingSafeEqual(known, digest));
    return matches[0]?.toString('hex') ?? null;
  };
}

function digestOfConfigured(key: unknown): Buffer {
  if (typeof key !== 'string' || key.trim() === '') throw new TypeError('An API key is empty or no text');
  const hashed = HASHED.exec(key)?.[1];
  if (hashed === undefined && key.startsWith('sha256:')) throw new TypeError('An API key has a broken sha256 digest');
  if (hashed === undefined && key.length < MIN_KEY_CHARS) {
    throw new TypeError(`An API key has at least ${MIN_KEY_CHARS} characters: --make-key makes one`);
  }
  return hashed === undefined ? digestOf(key) : Buffer.from(hashed, 'hex');
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
