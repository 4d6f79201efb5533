import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDemo } from '../../demo/server/serve.mjs';

type SiteOptions = Omit<NonNullable<Parameters<typeof serveDemo>[0]>, 'apiKey' | 'dataDir' | 'port'>;

/** A served site with an endpoint whose database is empty at first. */
export interface Site {
  readonly url: string;
  /** The live photos API. */
  readonly endpoint: string;
  /** The back end's, for tests that look at what is stored; pages have tokens. */
  readonly apiKey: string;
  close(): Promise<void>;
}

/** Serves a built site on a free port; what its endpoint keeps is gone when it closes. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'live-capture-'));
  const apiKey = randomUUID();
  const { url, close } = await serveDemo({ ...options, port: 0, dataDir, apiKey });
  return {
    url,
    endpoint: new URL('v1', url).href,
    apiKey,
    close: async () => {
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
