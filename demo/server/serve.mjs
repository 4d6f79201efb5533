import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createEndpoint } from '@live-capture/endpoint';
import { createApp } from './app.mjs';
import { BASE_PATH } from './paths.mjs';

/** @typedef {Parameters<typeof createEndpoint>[0]} EndpointOptions */

/** @param {string} path */
const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The usual port; when it is taken and nobody asked for it, any free one does. */
const USUAL_PORT = 5173;

/** @type {(server: import('node:http').Server, port: number) => Promise<number>} */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {import('node:http').Server} server */
async function listenWhereFree(server) {
  try {
    return await listen(server, USUAL_PORT);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return await listen(server, 0);
    throw error;
  }
}

/** 256 random bits. */
const makeSecret = () => randomBytes(32).toString('base64url');

/** Nobody is to wait because tests and people at a demo do in a minute what a person does once in a lifetime. */
const GENEROUS = { perSecond: 1_000, burst: 1_000 };

/**
 * What the demo sets of its endpoint: a key and tokens as for real, made anew at each start, and what a demo can do without.
 * @type {(dataDir: string, apiKey: string) => EndpointOptions}
 */
const endpointOptions = (dataDir, apiKey) => ({
  dataDir,
  basePath: BASE_PATH,
  apiKeys: [apiKey],
  tokenSecrets: [{ id: 'start', secret: makeSecret() }],
  rateLimits: { perKey: GENEROUS, perClient: GENEROUS },
  fsync: false,
});

/** The actor is a drawing, which the networks may take for an attack: the endpoint doubts it, and stores it all the same. */
export const DEMO_INSPECTION = { policy: { minLivenessScore: 0 } };

/**
 * Serves a built site on 127.0.0.1, its back end under `/back-end`, engines and models under `/live-capture/` and a live
 * photos endpoint under `/v1`, all on one origin and under the headers of a strict page.
 * @param {object} [options]
 * @param {number} [options.port] 0 is any free one; unless told the usual one, or any free one where that is taken
 * @param {string} [options.dist] the folder with the site; unless told the demo's
 * @param {string} [options.assets] the folder with engines and models
 * @param {string} [options.dataDir] where the endpoint keeps its database and files
 * @param {string} [options.apiKey] the back end's key, which no page ever gets; unless told a new one
 * @param {Partial<EndpointOptions['inspection']>} [options.inspection] how the endpoint looks at photos itself, with the models of `assets`; unless told it does not
 * @param {Partial<EndpointOptions>} [options.endpoint] other settings of the endpoint
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveDemo({
  port,
  dist = inRoot('demo/dist'),
  assets = inRoot('.cache/assets'),
  dataDir = inRoot('.data'),
  apiKey = makeSecret(),
  inspection,
  endpoint: settings = {},
} = {}) {
  const inspected = inspection && { inspection: { modelsDir: join(assets, 'models'), ...inspection } };
  const endpoint = createEndpoint({ ...endpointOptions(dataDir, apiKey), ...inspected, ...settings });
  await endpoint.ready;
  const app = createApp({ dist, assets, apiKey, fetchEndpoint: (request) => endpoint.fetch(request) });
  const server = createServer(getRequestListener(app.fetch));
  try {
    const at = port === undefined ? await listenWhereFree(server) : await listen(server, port);
    return {
      url: `http://127.0.0.1:${at}/`,
      close: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await endpoint.close();
      },
    };
  } catch (error) {
    await endpoint.close();
    throw error;
  }
}
