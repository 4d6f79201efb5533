import { Hono } from 'hono';
import { createBackEnd } from './back-end.mjs';
import { SECURITY_HEADERS } from './headers.mjs';
import { ASSETS_PATH, BACK_END_PATH, BASE_PATH } from './paths.mjs';
import { serveFolder } from './static.mjs';

/** The site, its back end, the engines and models, and the endpoint, on one origin. @param {{ dist: string, assets: string, apiKey: string, fetchEndpoint: (request: Request) => Response | Promise<Response> }} parts */
export function createApp({ dist, assets, apiKey, fetchEndpoint }) {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    // The endpoint has a stricter policy of its own for what it answers.
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
  });
  app.all(`${BASE_PATH}/*`, (c) => fetchEndpoint(c.req.raw));
  app.route(BACK_END_PATH, createBackEnd({ apiKey, fetchEndpoint }));
  app.use(`${ASSETS_PATH}/*`, ...serveFolder({ root: assets, prefix: ASSETS_PATH }));
  app.use('*', ...serveFolder({ root: dist }));
  return app;
}
