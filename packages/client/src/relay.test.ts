import { randomUUID } from 'node:crypto';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createRelay } from '../samples/relay.mjs';
import { noisePng } from '../test/noise-png.js';
import { json, type Step, startScriptedServer } from '../test/scripted-server.js';
import { spawnEndpoint } from '../test/spawned-endpoint.js';
import { createLivePhotosClient } from './client.js';

const API_KEY = 'live_key-of-the-back-end';
const PHOTO = noisePng(220);
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
  readonly body?: BodyInit;
}

/** What the element sends to its page's own back end, or somebody who would like to get more out of it. */
function upload({ photo = PHOTO, key = randomUUID(), session = 'client-1', headers, body }: Sent = {}): Request {
  const data = Buffer.from(photo).toString('base64');
  const sent = { clientId: 'somebody-else', data, performLivenessCheck: false, capture: { schema: 'report' } };
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'x-session': session, ...headers },
    body: body ?? JSON.stringify(sent),
    duplex: 'half',
  };
  return new Request('https://bank.example/selfie/livePhotos', init);
}

/** The element's own client, which sends to the relay again whatever may succeed later. */
const pageClient = (relay: (request: Request) => Promise<Response>) =>
  createLivePhotosClient({
    endpoint: 'https://bank.example/selfie',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.headers.set('x-session', 'client-1');
      return relay(request);
    },
  });

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
  expect(stored?.performLivenessCheck).toBe(true);
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
  ['nobody is signed in', { session: '' }, 401],
  ['another site could have sent it', { headers: { 'content-type': 'text/plain' } }, 400],
  ['it is too large', { photo: new Uint8Array(5_000_000) }, 413],
  ['the photo is too small', { photo: new Uint8Array(1_000) }, 413],
  ['there is no key', { key: '' }, 400],
  ['the key could be a text of any kind', { key: 'one key' }, 400],
  ['the key is long', { key: 'k'.repeat(65) }, 400],
  ['the body is no object', { body: 'null' }, 400],
  ['the body is cut off', { body: '{"data":"' }, 400],
])('sends nothing where %s', async (_what, sent, status) => {
  const server = await scripted(json(500, {}));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf });
  expect((await relay(upload(sent))).status).toBe(status);
  expect(server.seen).toHaveLength(0);
});

it.each([
  ['is refused', 401, API_KEY],
  ['may not', 403, API_KEY],
  ['has no plan', 402, API_KEY],
  ['cannot be sent', 200, 'two\nlines'],
])('keeps it to itself when its key %s, and the page does not try again', async (_what, status, apiKey) => {
  const server = await scripted(json(status, { type: 'unauthorized', message: 'no' }));
  const relay = createRelay({ endpoint: server.endpoint, apiKey, clientIdOf });
  const answer = await relay(upload());
  expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ type: 'unavailable' })]);
  const before = server.seen.length;
  const again = pageClient(relay).upload({ clientId: 'anybody', photo: PHOTO });
  await expect(again).rejects.toMatchObject({ code: 'forbidden' });
  expect(server.seen.length - before).toBe(before);
});

it.each([
  ['a page', (response: ServerResponse) => response.end('<html>')],
  ['half of it', (response: ServerResponse) => response.end('{"id":"1')],
  ['no id', (response: ServerResponse) => response.end('{}')],
  ['502', (response: ServerResponse) => response.writeHead(502).end()],
])('sends a photo once where it was stored but the answer is %s', async (_what, answers) => {
  const server = await scripted(storing(answers, { size: PHOTO.byteLength }));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf });
  const stored = await pageClient(relay).upload({ clientId: 'anybody', photo: PHOTO });
  expect(stored.id).toBe('photo-0');
  expect(server.seen.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('finds a photo also where the list does not say its size', async () => {
  const server = await scripted(storing((response) => response.end('{}'), {}));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf });
  await pageClient(relay).upload({ clientId: 'anybody', photo: PHOTO });
  expect(server.seen.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it.each([undefined, true, false])('checks liveness as the back end says (%s), never as the page does', async (said) => {
  const server = await scripted(json(200, { id: '1' }));
  const options = said === undefined ? {} : { performLivenessCheck: said };
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf, ...options });
  await relay(upload());
  expect(JSON.parse(server.seen[0]?.body ?? '').performLivenessCheck).toBe(said ?? true);
});

it('refuses another photo under the same key, unless the first was refused', async () => {
  const server = await scripted(json(422, { type: 'image_unreadable', message: '' }), json(200, { id: '1' }));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf });
  const statuses: number[] = [];
  for (const photo of [noisePng(220), PHOTO, noisePng(220)]) {
    statuses.push((await relay(upload({ photo, key: 'one-key' }))).status);
  }
  expect(statuses).toEqual([422, 200, 409]);
  expect((await relay(upload({ photo: noisePng(220), key: 'one-key', session: 'client-2' }))).status).toBe(200);
});

it('remembers a photo for an hour', async () => {
  const server = await scripted(json(200, { id: '1' }));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf });
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const start = Date.now();
    for (const minutes of [0, 59, 61]) {
      vi.setSystemTime(start + minutes * 60_000);
      await relay(upload({ key: 'one-key' }));
    }
  } finally {
    vi.useRealTimers();
  }
  expect(server.seen).toHaveLength(2);
});

it('hands the report over once, and again only where that failed', async () => {
  const server = await scripted(json(200, { id: '1' }));
  // As of a database that answers with a page of HTML.
  const keepReport = vi.fn().mockRejectedValueOnce(new SyntaxError('Unexpected token <'));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf, keepReport });
  const statuses: number[] = [];
  for (let time = 0; time < 3; time++) statuses.push((await relay(upload({ key: 'one-key' }))).status);
  expect(statuses).toEqual([500, 200, 200]);
  expect(keepReport).toHaveBeenCalledTimes(2);
  expect(server.seen).toHaveLength(1);
});

it('does not wait for ever for a body', async () => {
  const server = await scripted(json(500, {}));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf, bodyTimeoutMs: 50 });
  const cancel = vi.fn();
  const answer = await relay(upload({ body: new ReadableStream({ cancel }) }));
  expect(answer.status).toBe(408);
  expect(cancel).toHaveBeenCalled();
  expect(server.seen).toHaveLength(0);
});

it('passes on how long to wait, and sends again only when it is asked to', async () => {
  const server = await scripted(json(429, { type: 'rate_limited', message: 'slow down' }, { 'retry-after': '30' }));
  const relay = createRelay({ endpoint: server.endpoint, apiKey: API_KEY, clientIdOf });
  const answer = await relay(upload());
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([API_KEY]);
});

async function scripted(...steps: Step[]) {
  const server = await startScriptedServer(...steps);
  open.push(server.close);
  return server;
}

/** Keeps every photo, whatever it answers, and lists it with what it says of it. */
function storing(answers: (response: ServerResponse) => void, said: object): Step {
  const photos: string[] = [];
  return (response, { method, url, body }) => {
    if (method === 'POST') {
      photos.push(JSON.parse(body).data);
      answers(response);
      return;
    }
    const items = photos.map((_, index) => ({ id: `photo-${index}`, ...said }));
    response.end(JSON.stringify(url.endsWith('/download') ? { data: photos[0] } : { items }));
  };
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
