import { Hono } from 'hono';
import { BASE_PATH } from './paths.mjs';

/** @param {string} id */
const pathOf = (id) => `/livePhotos/${encodeURIComponent(id)}`;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * What an integrator's back end does beside the endpoint: it alone has the API key. It gives the page tokens, and does what
 * a token does not allow. A real one knows who is signed in; nobody signs in here, so the page says which client it is.
 * @param {{ apiKey: string, fetchEndpoint: (request: Request) => Response | Promise<Response> }} parts
 */
export function createBackEnd({ apiKey, fetchEndpoint }) {
  const app = new Hono();

  /** @type {(method: string, path: string, body?: object) => Promise<Response>} */
  const ask = async (method, path, body) =>
    fetchEndpoint(
      new Request(`http://127.0.0.1${BASE_PATH}${path}`, {
        method,
        headers: { authorization: apiKey, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );

  // Any page could otherwise reach this by a name of its own that points to loopback.
  app.use(async (c, next) => (LOOPBACK.test(new URL(c.req.url).hostname) ? await next() : c.notFound()));

  app.get('/token', (c) => {
    // A real site writes its own address here. The demo answers to each name of this machine, the tests at any port.
    const referrer = `http://${new URL(c.req.url).hostname}:*/*`;
    // Liveness can be switched off on this page; elsewhere leave this out.
    return ask('POST', '/tokens', { clientId: c.req.query('client'), referrer, performLivenessCheck: false });
  });

  /** Asks for a photo as the key sees it, and answers with it where it is the client's. @type {(c: import('hono').Context, answer: (photo: { inspection?: object }) => Response | Promise<Response>) => Promise<Response>} */
  const withPhoto = async (c, answer) => {
    const found = await ask('GET', pathOf(c.req.param('id') ?? ''));
    if (!found.ok) return found;
    const photo = await found.json();
    return photo.clientId === c.req.query('client') ? await answer(photo) : c.notFound();
  };

  // What the endpoint found is for back ends: a page would learn how to get by. This one shows every number to whoever tests.
  app.get('/photos/:id/inspection', (c) => withPhoto(c, ({ inspection }) => c.json(inspection ?? null)));

  app.delete('/photos/:id', (c) => withPhoto(c, () => ask('DELETE', pathOf(c.req.param('id')))));

  return app;
}
