import { randomUUID } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createRelay } from '../samples/relay.mjs';
import { noisePng } from '../test/noise-png.js';
import { json, startScriptedServer } from '../test/scripted-server.js';
import { spawnEndpoint } from '../test/spawned-endpoint.js';
import { createLivePhotosClient } from './client.js';

const API_KEY = 'live_key-of-the-back-end';
const clientIdOf = (request: Request) => request.headers.get('x-session');

let hosted: Awaited<ReturnType<typeof spawnEndpoint>>;
const open: Array<() => Promise<void>> = [];
beforeAll(async () => {
  hosted = await spawnEndpoint(API_KEY);
});
afterAll(() => hosted.close());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

interface Sent {
  readonly photo?: Uint8Array;
  readonly key?: string;
  readonly session?: string;
  readonly headers?: Record<string, string>;
}

/** What the element sends to its page's own back end. */
function upload({ photo = noisePng(220), key = randomUUID(), session = 'client-1', headers }: Sent = {}): Request {
  const data = Buffer.from(photo).toString('base64');
  const body = { clientId: 'somebody-else', data, performLivenessCheck: true, capture: { schema: 'report' } };
  return new Request('https://bank.example/selfie/livePhotos', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'x-session': session, ...headers },
    body: JSON.stringify(body),
  });
}

const photosOf = async (clientId: string) =>
  (await createLivePhotosClient({ endpoint: hosted.url, authorization: API_KEY }).list({ clientId })).items;

it('passes the photo on for who is signed in, and the key stays behind', async () => {
  const reports: unknown[] = [];
  const keepReport = (...report: unknown[]) => void reports.push(report);
  const relay = createRelay({ endpoint: hosted.url, apiKey: API_KEY, clientIdOf, keepReport });
  const answer = await relay(upload());
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  const [stored] = await photosOf('client-1');
  expect(JSON.parse(text)).toMatchObject({ id: stored?.id, clientId: 'client-1', contentType: 'image/png' });
  expect(await photosOf('somebody-else')).toEqual([]);
  expect(reports).toEqual([['client-1', stored?.id, { schema: 'report' }]]);
  expect(JSON.stringify([...answer.headers]) + text).not.toContain(API_KEY);
});

it('stores a repeated upload once, also while the first is under way', async () => {
  const relay = createRelay({ endpoint: hosted.url, apiKey: API_KEY, clientIdOf });
  const sent = { photo: noisePng(220), key: 'one-key', session: 'client-2' };
  const answers = await Promise.all([relay(upload(sent)), relay(upload(sent))]);
  answers.push(await relay(upload(sent)));
  const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id));
  expect(new Set(ids).size).toBe(1);
  expect(await photosOf('client-2')).toHaveLength(1);
});

it('finds the photo that was stored although the answer was lost', async () => {
  const relay = createRelay({ endpoint: await losingFirstAnswer(), apiKey: API_KEY, clientIdOf });
  const sent = { photo: noisePng(220), key: 'lost', session: 'client-3' };
  const first = await relay(upload(sent));
  expect([first.status, (await first.json()).type]).toEqual([502, 'network']);
  const [stored] = await photosOf('client-3');
  const again = await relay(upload(sent));
  expect(await again.json()).toMatchObject({ id: stored?.id });
  expect(await photosOf('client-3')).toHaveLength(1);
});

it('hands the reasons of a refusal back', async () => {
  const relay = createRelay({ endpoint: hosted.url, apiKey: API_KEY, clientIdOf });
  const answer = await relay(upload({ photo: new Uint8Array(50_000) }));
  expect(answer.status).toBe(422);
  const reasons = [expect.objectContaining({ code: 'image_unreadable', severity: 'reject' })];
  expect(await answer.json()).toMatchObject({ type: 'image_unreadable', reasons });
});

it.each([
  ['nobody is signed in', { headers: { 'x-session': '' } }, 401],
  ['another site could have sent it', { headers: { 'content-type': 'text/plain' } }, 400],
  ['it is too large', { photo: new Uint8Array(5_000_000) }, 413],
  ['the photo is too small', { photo: new Uint8Array(1_000) }, 413],
])('sends nothing where %s', async (_what, sent, status) => {
  const server = await scripted(json(500, {}));
  const none = (request: Request) => clientIdOf(request) || null;
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf: none });
  expect((await relay(upload(sent))).status).toBe(status);
  expect(server.seen).toHaveLength(0);
});

it('keeps it to itself when its key is refused', async () => {
  const relay = createRelay({ endpoint: hosted.url, apiKey: 'a key of last year', clientIdOf });
  const answer = await relay(upload());
  expect([answer.status, await answer.json()]).toEqual([502, expect.objectContaining({ type: 'unavailable' })]);
});

it('passes on how long to wait, and sends again only when it is asked to', async () => {
  const server = await scripted(json(429, { type: 'rate_limited', message: 'slow down' }, { 'retry-after': '30' }));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf });
  const answer = await relay(upload());
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([API_KEY]);
});

async function scripted(step: Parameters<typeof startScriptedServer>[0]) {
  const server = await startScriptedServer(step);
  open.push(server.close);
  return server;
}

/** Stands before the hosted API and breaks the connection in place of the first answer. */
async function losingFirstAnswer(): Promise<string> {
  const { hostname, port: upstreamPort } = new URL(hosted.url);
  let isLost = false;
  const server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const onward = request({ hostname, port: upstreamPort, method, path, headers }, (answer) => {
      if (!isLost) {
        isLost = true;
        answer.resume().once('end', () => outgoing.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/v1`;
}
