import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noisePng } from '../../packages/client/test/noise-png.js';
import { serveDemo } from './serve.mjs';

const API_KEY = 'secret-key-of-the-back-end';

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serveDemo>>} */
let demo;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-back-end-'));
  demo = await serveDemo({ port: 0, dist: folder, assets: folder, dataDir: join(folder, 'data'), apiKey: API_KEY });
});

afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

/** @type {(path: string, init?: RequestInit) => Promise<Response>} */
const ask = (path, init) => fetch(new URL(path, demo.url), init);

/** @type {(client: string) => Promise<string>} */
const tokenOf = async (client) => (await (await ask(`/back-end/token?client=${client}`)).json()).token;

/** @type {(token: string, client: string, origin?: string) => Promise<Response>} */
const list = (authorization, client, origin = new URL(demo.url).origin) =>
  ask(`/v1/livePhotos?clientId=${client}`, { headers: { authorization, origin } });

it('gives the page a token for its client and for pages of this machine', async () => {
  const token = await tokenOf('one');
  expect((await list(token, 'one')).status).toBe(200);
  expect((await list(token, 'two')).status).toBe(403);
  expect((await list(token, 'one', 'https://elsewhere.example')).status).toBe(403);
});

it('gives nothing for nobody, and the endpoint takes nobody without a token', async () => {
  expect((await ask('/back-end/token')).status).toBe(400);
  expect((await list('', 'one')).status).toBe(401);
});

it.each([
  ['127.0.0.1', 200],
  ['localhost', 200],
  ['evil.example', 404],
])('answers those who ask for %s with %i', async (host, status) => {
  const url = new URL('/back-end/token?client=one', demo.url);
  // `fetch` lets nobody choose the host.
  const asked = get(url, { headers: { host: `${host}:${url.port}` } });
  const [answer] = await once(asked, 'response');
  answer.resume();
  expect(answer.statusCode).toBe(status);
});

it('shows what was found in a photo, and deletes it, for its client alone', async () => {
  const authorization = await tokenOf('two');
  const { origin } = new URL(demo.url);
  const sent = { clientId: 'two', data: noisePng(220).toString('base64'), performLivenessCheck: false };
  const headers = { authorization, origin, 'content-type': 'application/json' };
  const stored = await ask('/v1/livePhotos', { method: 'POST', headers, body: JSON.stringify(sent) });
  const { id } = await stored.json();
  /** @type {(client: string) => Promise<number>} */
  const deleteAs = async (client) =>
    (await ask(`/back-end/photos/${id}?client=${client}`, { method: 'DELETE' })).status;
  /** @type {() => Promise<string[]>} */
  const listed = async () => {
    /** @type {{ items: { id: string }[] }} */
    const { items } = await (await list(authorization, 'two')).json();
    return items.map((photo) => photo.id);
  };
  /** @type {(client: string) => Promise<Response>} */
  const inspectionAs = (client) => ask(`/back-end/photos/${id}/inspection?client=${client}`);
  expect((await inspectionAs('one')).status).toBe(404);
  // This endpoint was not told to look at photos.
  expect(await (await inspectionAs('two')).json()).toBeNull();
  expect(await deleteAs('one')).toBe(404);
  expect(await listed()).toEqual([id]);
  expect(await deleteAs('two')).toBe(204);
  expect(await listed()).toEqual([]);
  expect(await deleteAs('two')).toBe(404);
});
