import { type ServerType, serve } from '@hono/node-server';
import { isLoopback } from './access/loopback.js';
import type { EndpointConfig } from './config.js';
import { createEndpoint } from './endpoint.js';
import { METRICS_TYPE } from './operations/metrics.js';
import type { SweepReport } from './storage/storage-config.js';

/** Where to listen. */
export interface ServeConfig extends EndpointConfig {
  /** Loopback by default. */
  readonly hostname?: string | undefined;
  /** 0 by default: any free port. */
  readonly port?: number | undefined;
  /** Where `/metrics` is, apart from the API, for it needs no key; nowhere by default, on loopback unless told. */
  readonly metrics?: { readonly hostname?: string; readonly port: number } | undefined;
}

/** An endpoint that listens. */
export interface ServedEndpoint {
  /** Base of the API, such as `http://127.0.0.1:8787/v1`. */
  readonly url: string;
  /** Address of the metrics; `null` where there is none. */
  readonly metricsUrl: string | null;
  /** Compares the store and the database now, as it does by itself from time to time. */
  sweep(): Promise<SweepReport>;
  /** Lets running requests end, for ten seconds at most, then closes the database. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;
const LOOPBACK = '127.0.0.1';

/** Serves an endpoint over HTTP; refuses to open one without keys to other machines. */
export async function serveEndpoint(config: ServeConfig): Promise<ServedEndpoint> {
  const { hostname = LOOPBACK, port = 0, basePath = '/v1', apiKeys = [], metrics } = config;
  if (apiKeys.length === 0 && !isLoopback(hostname)) {
    throw new Error('An endpoint that other machines can reach needs API keys');
  }
  const endpoint = createEndpoint(config);
  const listeners: Listener[] = [];
  const close = async () => {
    // At once, so that both have the same seconds; meanwhile the endpoint takes no new calls.
    await Promise.all([...listeners.map((listener) => listener.close()), endpoint.close()]);
  };
  try {
    await endpoint.ready;
    const api = await listen(endpoint.fetch, hostname, port);
    listeners.push(api);
    const figures = metrics && (await listen(metricsOf(endpoint.metrics), metrics.hostname ?? LOOPBACK, metrics.port));
    if (figures) listeners.push(figures);
    const metricsUrl = figures ? `${figures.url}/metrics` : null;
    return { url: `${api.url}${basePath}`, metricsUrl, sweep: endpoint.sweep, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Fetch = (request: Request) => Promise<Response>;

interface Listener {
  readonly url: string;
  close(): Promise<void>;
}

async function listen(fetch: Fetch, hostname: string, port: number): Promise<Listener> {
  const server = serve({ fetch, hostname, port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  return { url: `http://${host}:${actualPort}`, close: () => closeServer(server) };
}

/** Takes no more connections, and gives those that are under way some time. */
async function closeServer(server: ServerType): Promise<void> {
  const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(timer);
}

function metricsOf(text: () => Promise<string>): Fetch {
  return async (request) => {
    if (new URL(request.url).pathname !== '/metrics') return new Response('Not found', { status: 404 });
    return new Response(await text(), { headers: { 'content-type': METRICS_TYPE } });
  };
}
