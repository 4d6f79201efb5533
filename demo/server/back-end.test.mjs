import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveDemo } from './serve.mjs';

const API_KEY = 'secret-key';

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

it('never says the key', async () => {
  const answers = await Promise.all(
    ['/back-end/token?client=one', '/back-end/token', '/back-end/photos/x'].map((p) => ask(p)),
  );
  for (const answer of answers) {
    expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain(API_KEY);
  }
});

it('deletes nothing that is not there', async () => {
  const id = 'a'.repeat(24);
  expect((await ask(`/back-end/photos/${id}?client=one`, { method: 'DELETE' })).status).toBe(404);
  expect((await ask('/back-end/photos/..%2ftokens?client=one', { method: 'DELETE' })).status).toBe(404);
});
