import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { foreignHost, unauthorized } from './failure.js';

/** Refuses a configuration with a key that would let everybody in, such as that of an empty environment variable. */
export function assertApiKeys(apiKeys: readonly unknown[]): void {
  for (const key of apiKeys) {
    if (typeof key !== 'string' || key.trim() === '') throw new TypeError('An API key is empty or no text');
  }
}

/**
 * Lets in requests to this machine's own names only: without keys, any page could otherwise reach an open endpoint by a
 * name of its own that points to loopback.
 */
export const requireLoopbackHost: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url);
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) throw foreignHost();
  await next();
};

/** Lets in requests whose raw `Authorization` header is one of the keys. */
export function requireApiKey(apiKeys: readonly string[]): MiddlewareHandler {
  const digests = apiKeys.map(digestOf);
  return async (context, next) => {
    const digest = digestOf(context.req.header('authorization') ?? '');
    // Every key is compared, in constant time, so that the time tells nothing of them.
    const matches = digests.filter((known) => timingSafeEqual(known, digest));
    if (matches.length === 0) throw unauthorized();
    await next();
  };
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
