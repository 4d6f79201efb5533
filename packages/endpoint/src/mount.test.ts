import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createLivePhotosClient } from '@live-capture/client';
import express from 'express';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { dataFolder } from '../test/data-folder.js';
import { noise } from '../test/photos.js';
import { createEndpoint, type Endpoint } from './endpoint.js';

const KEY = 'live_key-of-the-back-end';
let folder: Awaited<ReturnType<typeof dataFolder>>;
let endpoint: Endpoint;
let server: Server | null = null;

beforeAll(async () => {
  folder = await dataFolder();
  endpoint = createEndpoint({ dataDir: folder.path, apiKeys: [KEY], fsync: false });
  await endpoint.ready;
}, 120_000);

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

afterAll(async () => {
  await endpoint.close();
  await folder.remove();
});

async function listen(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Uploads, reads and downloads a photo as a client of this address. */
async function useEndpoint(url: string): Promise<void> {
  const client = createLivePhotosClient({ endpoint: url, authorization: KEY });
  const photo = await noise(300);
  const stored = await client.upload({ clientId: url, photo });
  expect((await client.list({ clientId: url })).items).toEqual([stored]);
  expect(Buffer.from((await client.download(stored.id)).bytes).equals(photo)).toBe(true);
  await client.remove(stored.id);
  const stranger = createLivePhotosClient({ endpoint: url, authorization: 'no key' });
  await expect(stranger.get(stored.id)).rejects.toMatchObject({ status: 401 });
}

it('mounts in Hono, below a path of its own', async () => {
  const app = new Hono();
  app.get('/', (c) => c.text('another page'));
  app.mount('/photos', endpoint.fetch);
  const url = await listen(getRequestListener(app.fetch));
  await useEndpoint(`${url}/photos/v1`);
  expect(await (await fetch(`${url}/`)).text()).toBe('another page');
  expect((await fetch(`${url}/photos/readyz`)).status).toBe(200);
});

it('mounts in Express, before whatever reads bodies', async () => {
  const app = express();
  app.use('/photos', getRequestListener(endpoint.fetch));
  app.use(express.json({ limit: '10mb' }));
  app.get('/', (_request, response) => void response.send('another page'));
  const url = await listen(app);
  await useEndpoint(`${url}/photos/v1`);
  expect(await (await fetch(`${url}/`)).text()).toBe('another page');
});

it('answers in a server of node:http', async () =>
  useEndpoint(`${await listen(getRequestListener(endpoint.fetch))}/v1`));
