import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { POLICIES } from '@live-capture/core';
import { afterEach, expect, test, vi } from 'vitest';
import { drawNonce, isLasting } from './nonce.js';

const LOCAL = { nonce: expect.stringMatching(/^[0-9a-f]{32}$/), source: 'local', expiresAt: null };

const open: Array<() => Promise<void>> = [];
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const close of open.splice(0)) await close();
});

/** An endpoint that answers every call alike. */
async function serve(listener: RequestListener) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { seen, upload: { endpoint: `http://127.0.0.1:${port}/v1`, clientId: 'client' } };
}

const answers = (status: number, body: object) =>
  serve((_, response) => response.writeHead(status).end(JSON.stringify(body)));

const { signal } = new AbortController();
const TIMEOUT_MS = 2_000;

test("the endpoint's nonce is taken, with the page's authorization", async () => {
  const issued = { nonce: 'n'.repeat(32), expiresAt: '2026-11-05T14:06:44.756Z' };
  const { seen, upload } = await answers(200, issued);
  expect(await drawNonce(upload, 'key', TIMEOUT_MS, signal)).toEqual({ ...issued, source: 'endpoint' });
  expect(seen).toEqual(['POST /v1/challenges key']);
});

test.each([404, 405, 401, 429, 500])(
  'an endpoint that answers %i is asked once, and the page draws by itself',
  async (status) => {
    const { seen, upload } = await answers(status, {});
    expect(await drawNonce(upload, null, TIMEOUT_MS, signal)).toEqual(LOCAL);
    expect(seen).toHaveLength(1);
  },
);

test('an endpoint that says nothing is waited for as long as it may take', async () => {
  const { upload } = await serve(() => undefined);
  const startMs = performance.now();
  expect(await drawNonce(upload, null, TIMEOUT_MS, signal)).toEqual(LOCAL);
  expect(performance.now() - startMs).toBeGreaterThan(0.9 * TIMEOUT_MS);
});

test('without an endpoint the page draws by itself, never the same twice', async () => {
  const first = await drawNonce(null, null, TIMEOUT_MS, signal);
  expect(first).toEqual(LOCAL);
  expect((await drawNonce(null, null, TIMEOUT_MS, signal)).nonce).not.toBe(first.nonce);
});

test('a browser that says it is offline may still reach its endpoint; where it does not, the page draws by itself', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const { upload } = await answers(200, { nonce: 'n'.repeat(32), expiresAt: '2026-11-05T14:06:44.756Z' });
  expect(await drawNonce(upload, null, TIMEOUT_MS, signal)).toMatchObject({ source: 'endpoint' });
  const broken = await serve((request) => request.socket.destroy());
  expect(await drawNonce(broken.upload, null, TIMEOUT_MS, signal)).toEqual(LOCAL);
  expect(broken.seen).toHaveLength(1);
});

test('an attempt that ends takes its nonce along', async () => {
  const { upload } = await serve(() => undefined);
  const attempt = new AbortController();
  const drawn = drawNonce(upload, null, TIMEOUT_MS, attempt.signal);
  attempt.abort(new Error('over'));
  await expect(drawn).rejects.toThrow('over');
});

/** Two actions, one more and two skips, a way back before each and after the last: 66 s; then 10 s and 60 s. */
const { standard } = POLICIES;
/** 220 s and the same. */
const slow = { ...standard, challengeActionMs: 20_000 };

test.each([
  ['is new', standard, 300, 0, true],
  ['covers the longest challenge', standard, 138, 59, true],
  ['does not cover the extra action and the skips', standard, 134, 40, false],
  ['does not cover the drawn actions', standard, 80, 40, false],
  ['has expired', standard, -1, 10, false],
  ['is of an endpoint that gives no longer ones', standard, 80, 0, true],
  ['has lost less than a fifth of its short time', standard, 80, 19, true],
  ['has lost more than a fifth of its short time', standard, 80, 21, false],
  ['is hardly worse than a new one, for a slow challenge', slow, 245, 55, true],
  ['is much worse than a new one, for a slow challenge', slow, 200, 60, false],
])('whether a nonce is used that %s', (_what, policy, leftS, ageS, isUsed) => {
  const expiresAt = new Date(Date.now() + leftS * 1_000).toISOString();
  expect(isLasting({ nonce: 'n', source: 'endpoint', expiresAt }, ageS * 1_000, policy)).toBe(isUsed);
});

test.each([null, '', 'soon'])('a nonce that expires %j is used, however old it is', (expiresAt) => {
  expect(isLasting({ nonce: 'n', source: 'endpoint', expiresAt }, 600_000, standard)).toBe(true);
});
