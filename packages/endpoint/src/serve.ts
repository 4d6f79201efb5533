import { serve } from '@hono/node-server';
import type { EndpointConfig } from './config.js';
import { createEndpoint } from './endpoint.js';
import type { SweepReport } from './storage-config.js';

/** Where to listen. */
export interface ServeConfig extends EndpointConfig {
  /** Loopback by default. */
  readonly hostname?: string | undefined;
  /** 0 by default: any free port. */
  readonly port?: number | undefined;
}

/** An endpoint that listens. */
export interface ServedEndpoint {
  /** Base of the API, such as `http://127.0.0.1:8787/v1`. */
  readonly url: string;
  /** Compares the store and the database now, as it does by itself from time to time. */
  sweep(): Promise<SweepReport>;
  /** Lets running requests end, for ten seconds at most, then closes the database. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;

/** Serves an endpoint over HTTP; refuses to open one without keys to other machines. */
export async function serveEndpoint(config: ServeConfig): Promise<ServedEndpoint> {
  const { hostname = '127.0.0.1', port = 0, basePath = '/v1', apiKeys = [] } = config;
  if (apiKeys.length === 0 && !['127.0.0.1', '::1', 'localhost'].includes(hostname)) {
    throw new Error('An endpoint that other machines can reach needs API keys');
  }
  const endpoint = createEndpoint(config);
  await endpoint.ready;
  const server = serve({ fetch: endpoint.fetch, hostname, port });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve).once('error', reject);
    });
  } catch (error) {
    await endpoint.close();
    throw error;
  }
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  return {
    url: `http://${host}:${actualPort}${basePath}`,
    sweep: endpoint.sweep,
    close: async () => {
      const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearTimeout(timer);
      await endpoint.close();
    },
  };
}
