import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { ClientTokens } from './client-tokens.js';

const open: Array<() => void> = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const close of open.splice(0)) close();
});

const { fetch } = globalThis;

/** A back end that gives a new token each time, after as many failures as told. */
async function serve(...failures: RequestListener[]) {
  const asked: Array<string | undefined> = [];
  const server = createServer((request, response) => {
    const count = asked.push(request.url);
    const fail = failures[count - 1];
    if (fail) fail(request, response);
    else response.end(JSON.stringify({ token: `token-${count}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  // In a page the path is enough.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(new URL(path, `http://127.0.0.1:${port}`), init));
  return asked;
}

it('keeps one token until it is refused', async () => {
  const asked = await serve();
  const tokens = new ClientTokens('a b');
  const given = [];
  for (const refresh of [false, false, true, false]) given.push(await tokens.give({ refresh }));
  expect(given).toEqual(['token-1', 'token-1', 'token-2', 'token-2']);
  expect(asked).toEqual(['/back-end/token?client=a+b', '/back-end/token?client=a+b']);
});

it('fetches one for all who want one at the same time', async () => {
  const asked = await serve();
  const tokens = new ClientTokens('one');
  const want = (refresh: boolean) => Promise.all([tokens.give({ refresh }), tokens.give({ refresh })]);
  expect(await want(false)).toEqual(['token-1', 'token-1']);
  expect(await want(true)).toEqual(['token-2', 'token-2']);
  expect(asked).toHaveLength(2);
});

it.each<[string, RequestListener]>([
  ['says nothing', () => undefined],
  ['fails', (_request, response) => response.writeHead(503).end()],
  ['breaks off', (request) => request.socket.destroy()],
])('is asked anew after the back end %s', async (_what, failure) => {
  await serve(failure);
  const tokens = new ClientTokens('one', 100);
  await expect(tokens.give({ refresh: false })).rejects.toThrow();
  expect(await new ClientTokens('one').give({ refresh: false })).toBe('token-2');
  expect(await tokens.give({ refresh: false })).toBe('token-3');
});
