import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../access/caller.js';
import { busy } from '../failure.js';

/** How many uploads are under way at once, from their first byte to their answer. */
export interface UploadCaps {
  readonly inAll: number;
  /** Of one client's pages: nobody's visitor takes the places of all others by sending slowly. */
  readonly perClient: number;
}

/** Refuses an upload before its body is read where too many are under way. */
export function capUploads({ inAll, perClient }: UploadCaps): MiddlewareHandler<ApiEnv> {
  if (!(inAll >= 1 && perClient >= 1)) throw new TypeError('At least one upload has to be let in');
  const ofClient = new Map<string, number>();
  let all = 0;
  return async (context, next) => {
    const caller = context.get('caller');
    // A back end uploads for many clients, and says for which in the body alone.
    const client = caller.kind === 'token' ? caller.clientId : null;
    const own = client === null ? 0 : (ofClient.get(client) ?? 0);
    if (all >= inAll || own >= perClient) throw busy();
    all += 1;
    if (client !== null) ofClient.set(client, own + 1);
    try {
      await next();
    } finally {
      all -= 1;
      if (client !== null) leave(ofClient, client);
    }
  };
}

function leave(ofClient: Map<string, number>, client: string): void {
  const left = (ofClient.get(client) ?? 1) - 1;
  if (left > 0) ofClient.set(client, left);
  else ofClient.delete(client);
}
