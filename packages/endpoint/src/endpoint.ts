import { createApp } from './app.js';
import type { EndpointConfig } from './config.js';
import { openStorage } from './open-storage.js';
import type { SweepReport } from './storage-config.js';

/** A live photos endpoint that any server can mount. */
export interface Endpoint {
  /** Answers a request; waits until the endpoint is ready. */
  fetch(request: Request): Promise<Response>;
  /** Resolves when the database is open; rejects with a `FolderLockedError` when another process has the folder. */
  readonly ready: Promise<void>;
  /** Compares the store and the database now, as it does by itself from time to time. */
  sweep(): Promise<SweepReport>;
  /** Lets running requests end, then gives the folder back. */
  close(): Promise<void>;
}

/** Starts an endpoint on a data folder; throws a `TypeError` when its configuration would let in anybody, or nobody. */
export function createEndpoint(config: EndpointConfig): Endpoint {
  const app = createApp(config, () => opening);
  const opening = openStorage(config);
  const ready = opening.then(() => {});
  // Whoever does not wait for `ready` meets the failure as an answer.
  const isReady = ready.then(
    () => true,
    () => false,
  );
  const running = new Set<Promise<Response>>();
  let closing: Promise<void> | null = null;

  const close = async () => {
    await Promise.allSettled(running);
    const storage = await opening.catch(() => null);
    await storage?.close();
  };
  return {
    ready,
    fetch: async (request) => {
      if (closing) return unavailable();
      if (!(await isReady)) return unavailable();
      const answer = Promise.resolve(app.fetch(request));
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    sweep: async () => (await opening).sweep(),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function unavailable(): Response {
  const body = { type: 'unavailable', message: 'The endpoint is not running' };
  return Response.json(body, { status: 503 });
}
