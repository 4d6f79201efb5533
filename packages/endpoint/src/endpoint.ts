import { join } from 'node:path';
import { createApp } from './app.js';
import type { EndpointConfig } from './config.js';
import { openPglite } from './database/open-pglite.js';
import { lockFolder } from './folder-lock.js';
import { openFolderStore } from './folder-store.js';
import type { Storage } from './live-photos.js';
import { createRepository } from './repository.js';

/** A live photos endpoint that any server can mount. */
export interface Endpoint {
  /** Answers a request; waits until the endpoint is ready. */
  fetch(request: Request): Promise<Response>;
  /** Resolves when the database is open; rejects with a `FolderLockedError` when another process has the folder. */
  readonly ready: Promise<void>;
  /** Lets running requests end, then gives the folder back. */
  close(): Promise<void>;
}

interface OpenStorage extends Storage {
  close(): Promise<void>;
}

/** Starts an endpoint on a data folder; throws a `TypeError` when its configuration would let in anybody, or nobody. */
export function createEndpoint(config: EndpointConfig): Endpoint {
  const app = createApp(config, () => opening);
  const opening = openStorage(config.dataDir);
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
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

async function openStorage(dataDir: string): Promise<OpenStorage> {
  const unlock = await lockFolder(dataDir);
  try {
    const database = await openPglite(join(dataDir, 'database'));
    return {
      repository: createRepository(database.db),
      store: openFolderStore(join(dataDir, 'photos')),
      close: async () => {
        await database.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

function unavailable(): Response {
  const body = { type: 'unavailable', message: 'The endpoint is not running' };
  return Response.json(body, { status: 503 });
}
