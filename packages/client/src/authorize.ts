import { openDeadline } from './deadline.js';
import { LivePhotosError } from './error.js';

/** What a function is told that gives the value of the `Authorization` header. */
export interface AuthorizationRequest {
  /** The server has just refused the value before (401): a new one is wanted, not one that was kept. */
  readonly refresh: boolean;
  /** Aborted when nobody waits for the value any more. */
  readonly signal: AbortSignal;
}

/**
 * The raw value of the `Authorization` header, or a function that fetches it. The function is asked before each try, and
 * once a call with `refresh`, after a 401.
 */
export type Authorization = string | ((request: AuthorizationRequest) => string | Promise<string>);

/** Within what a function has to answer. */
export interface AuthorizationLimits {
  readonly timeoutMs: number;
  /** The whole call's signal. */
  readonly signal: AbortSignal;
}

/** A copy of the request with its `Authorization` header, where there is one. */
export async function authorized(
  request: Request,
  authorization: Authorization | undefined,
  refresh: boolean,
  limits: AuthorizationLimits,
): Promise<Request> {
  const copy = request.clone();
  if (authorization === undefined) return copy;
  const value = typeof authorization === 'string' ? authorization : await ask(authorization, refresh, limits);
  try {
    if (typeof value !== 'string') throw new TypeError('no text');
    copy.headers.set('authorization', value);
    return copy;
  } catch {
    // The platform's own error quotes the header's value.
    throw new LivePhotosError('unauthorized', 'There is no valid value for the Authorization header', PARAM);
  }
}

const PARAM = { param: 'authorization' } as const;

type Ask = Exclude<Authorization, string>;

async function ask(authorization: Ask, refresh: boolean, { timeoutMs, signal }: AuthorizationLimits): Promise<unknown> {
  const message = `The authorization was not there within ${timeoutMs} ms`;
  const tooLate = () => new LivePhotosError('authorization_failed', message, PARAM);
  const deadline = openDeadline(timeoutMs, signal, tooLate);
  try {
    // In a function of its own, so that one that throws at once is one that rejects.
    const value = async () => authorization({ refresh, signal: deadline.signal });
    return await deadline.race(value());
  } catch {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    // What was thrown is the caller's own, and may quote a token.
    throw new LivePhotosError('authorization_failed', 'The authorization function failed', PARAM);
  } finally {
    deadline.close();
  }
}
