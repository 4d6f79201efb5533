import type { MiddlewareHandler } from 'hono';
import { foreignClient, foreignHost, foreignPage, notForTokens, rateLimited, unauthorized } from '../failure.js';
import { DEFAULT_RATE_LIMITS } from '../limits.js';
import { knowApiKeys } from './api-keys.js';
import { type ApiEnv, type Caller, mayRead } from './caller.js';
import { isLoopback, isLoopbackOrigin } from './loopback.js';
import { createRateLimiter, type RateLimit } from './rate-limit.js';
import { callingOrigin } from './referrer.js';
import { createTokens, type TokenSecret, type Tokens } from './tokens.js';

/** Who is let in, and how often. */
export interface AccessConfig {
  /**
   * Secret keys of back ends: values of the `Authorization` header, or `sha256:` and the digest of one in hex. Several
   * are taken at once, so that a new one can be handed out before an old one goes. Without any the endpoint is open:
   * for loopback only.
   */
  readonly apiKeys?: readonly string[] | undefined;
  /** Secrets of tokens for pages: the first signs, all are taken. Without any there are no tokens. */
  readonly tokenSecrets?: readonly TokenSecret[] | undefined;
  /** Origins whose pages may call the endpoint from elsewhere; none by default. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** How often each key may call, and each client be called for; in this process's memory. An open endpoint has none. */
  readonly rateLimits?: { readonly perKey?: RateLimit; readonly perClient?: RateLimit } | undefined;
}

/** Who may do what. */
export interface Access {
  /** `null` where no secret is configured. */
  readonly tokens: Tokens | null;
  /** Says who calls, and lets nobody in who may not, or does too often. */
  readonly identify: MiddlewareHandler<ApiEnv>;
  /** Lets a caller do something for a client, or throws. */
  actFor(caller: Caller, clientId: string): void;
}

/** Makes the access of a configuration; throws a `TypeError` where it would let anybody in, or nobody. */
export function createAccess(config: AccessConfig): Access {
  const { apiKeys = [], tokenSecrets = [], allowedOrigins = [], rateLimits = {} } = config;
  const findKey = knowApiKeys(apiKeys);
  const tokens = tokenSecrets.length > 0 ? createTokens(tokenSecrets) : null;
  if (tokens && apiKeys.length === 0) throw new TypeError('Tokens need an API key to ask for them with');
  const { perKey = DEFAULT_RATE_LIMITS.perKey, perClient = DEFAULT_RATE_LIMITS.perClient } = rateLimits;
  const takeOfKey = createRateLimiter(perKey);
  const takeOfClient = createRateLimiter(perClient);

  const callerOf = async (request: Request): Promise<Caller> => {
    if (apiKeys.length === 0) return openCaller(request, allowedOrigins);
    const value = request.headers.get('authorization') ?? '';
    const id = findKey(value);
    if (id !== null) return { kind: 'key', id };
    if (tokens === null || value.split('.').length !== 3) throw unauthorized();
    return { kind: 'token', ...(await tokens.verify(value, callingOrigin(request.headers))) };
  };
  return {
    tokens,
    identify: async (context, next) => {
      const caller = await callerOf(context.req.raw);
      if (caller.kind === 'key') requireTurn(takeOfKey(caller.id, performance.now()));
      if (caller.kind === 'token') requireTurn(takeOfClient(caller.clientId, performance.now()));
      context.set('caller', caller);
      await next();
    },
    actFor: (caller, clientId) => {
      if (!mayRead(caller, clientId)) throw foreignClient();
      // A token's calls are counted as they come in.
      if (caller.kind === 'key') requireTurn(takeOfClient(clientId, performance.now()));
    },
  };
}

/** Refuses tokens: what only a back end may do. */
export const requireBackEnd: MiddlewareHandler<ApiEnv> = async (context, next) => {
  if (context.get('caller').kind === 'token') throw notForTokens();
  await next();
};

/**
 * Lets in requests to this machine's own names only, and of pages those of this machine: without keys, any page could
 * otherwise reach an open endpoint by a name of its own that points to loopback, or send it a form.
 */
function openCaller(request: Request, allowedOrigins: readonly string[]): Caller {
  if (!isLoopback(new URL(request.url).hostname)) throw foreignHost();
  const origin = request.headers.get('origin');
  if (origin !== null && !isLoopbackOrigin(origin) && !allowedOrigins.includes(origin)) throw foreignPage();
  return { kind: 'open' };
}

function requireTurn(waitS: number): void {
  if (waitS > 0) throw rateLimited(waitS);
}
