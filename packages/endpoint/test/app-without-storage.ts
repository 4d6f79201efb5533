import type { EndpointConfig } from '../src/config.js';
import { createApp } from '../src/http/app.js';
import { createMetrics } from '../src/operations/metrics.js';
import { createTurns } from '../src/photo/turns.js';

/** The HTTP side of an endpoint, for requests that are answered before anything is read or stored. */
export function appWithoutStorage(config: EndpointConfig) {
  const storage = () => Promise.reject(new Error('No request should come so far'));
  const observers = { metrics: createMetrics(() => 0), log: () => {} };
  const isOpen = async () => true;
  return createApp(config, { isOpen, storage, inspector: async () => null, observers, decodes: createTurns(1) });
}
