import { Hono } from 'hono';
import { SECURITY_HEADERS } from './headers.mjs';
import { serveFolder } from './static.mjs';

/** Where the endpoint is. */
export const BASE_PATH = '/v1';
/** Where engines and models are. */
const ASSETS_PATH = '/live-capture';

/** The site, the engines and models, and the endpoint, on one origin. @param {{ dist: string, assets: string, fetchEndpoint: (request: Request) => Response | Promise<Response> }} parts */
export function createApp({ dist, assets, fetchEndpoint }) {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    // The endpoint has a stricter policy of its own for what it answers.
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
  });
  app.all(`${BASE_PATH}/*`, (c) => fetchEndpoint(c.req.raw));
  app.use(`${ASSETS_PATH}/*`, ...serveFolder({ root: assets, prefix: ASSETS_PATH }));
  app.use('*', ...serveFolder({ root: dist }));
  return app;
}
