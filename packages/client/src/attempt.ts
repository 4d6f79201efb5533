import { type Authorization, authorized } from './authorize.js';
import { LivePhotosError } from './error.js';
import { isOffline, whenOnline } from './online.js';
import { type Try, tryOnce } from './try-once.js';

/** How the attempts of one call are made. */
export interface Attempts extends Try {
  readonly authorization: Authorization | undefined;
  /** How long the function may take that is asked now. */
  readonly authorizationMs: () => number;
  readonly onWaiting: (isWaiting: boolean) => void;
}

/**
 * What sends a call's request each time that it is to be sent: with its authorization, and once more with another one where
 * the first was refused. A try that breaks while the platform says that it is offline is no failure but waits for the
 * connection. It is made nonetheless: without the internet an endpoint on the same machine or network can still be reached.
 */
export function attemptsOf(attempts: Attempts): (request: Request) => Promise<Response> {
  const { authorization, authorizationMs, signal } = attempts;
  let token: 'first' | 'refused' | 'refreshed' = 'first';
  return async (request) => {
    while (true) {
      signal.throwIfAborted();
      try {
        const limits = { timeoutMs: authorizationMs(), signal };
        const sent = await authorized(request, authorization, token === 'refused', limits);
        if (token === 'refused') token = 'refreshed';
        const response = await tryOnce(sent, attempts);
        if (response.status !== 401 || token !== 'first' || typeof authorization !== 'function') return response;
        token = 'refused';
      } catch (error) {
        if (signal.aborted || !isOffline() || !isBroken(error)) throw error;
        await connection(attempts);
      }
    }
  };
}

async function connection({ signal, onWaiting }: Attempts): Promise<void> {
  onWaiting(true);
  try {
    await whenOnline(signal);
  } finally {
    onWaiting(false);
  }
}

/** Whether being offline may be why a try failed, or why the page could not fetch a token. */
function isBroken(error: unknown): boolean {
  return error instanceof LivePhotosError && error.retryable;
}
