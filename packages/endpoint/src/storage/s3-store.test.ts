import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { openS3Store } from './s3-store.js';

const SHA256 = 'a'.repeat(64);
let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A store whose lists are these pages, by the name that each starts after. */
async function storeOf(pages: Readonly<Record<string, readonly string[]>>, keysOfTruncated: readonly string[]) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const after = new URL(request.url ?? '', 'http://store').searchParams.get('start-after') ?? '';
    asked.push(after);
    const keys = (pages[after] ?? []).map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
    response.end(`<R><IsTruncated>${keysOfTruncated.includes(after)}</IsTruncated>${keys}</R>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}/photos`;
  return { asked, store: openS3Store({ url, accessKeyId: 'id', secretAccessKey: 'secret', prefix: 'live/' }) };
}

it('lists its own photos behind a whole page of others’ objects', async () => {
  const page = { '': ['live/a&amp;b', 'live/a&#x3c;c'], 'live/a<c': [`live/aa/${SHA256}`, `live/a/aa/${SHA256}`] };
  const { asked, store } = await storeOf(page, ['']);
  expect(await store.list('a')).toEqual([SHA256]);
  expect(asked).toEqual(['', 'live/a<c']);
});

it.each([
  ['an empty page', {}, ['']],
  ['a page that comes again', { '': ['live/ab'], 'live/ab': ['live/ab'] }, ['', 'live/ab']],
])('does not go on for ever after %s', async (what, pages, truncated) => {
  const { store } = await storeOf(pages, truncated);
  const names = store.list('a');
  await (what === 'an empty page' ? expect(names).resolves.toEqual([]) : expect(names).rejects.toThrow(/same page/));
});

it('signs each call with the credentials of its time, and sends what it was given with its own digest', async () => {
  const heard: (string | undefined)[] = [];
  server = createServer((request, response) => {
    const { headers, method } = request;
    heard.push(`${method} ${headers['x-amz-security-token']}`, headers['x-amz-content-sha256']?.toString());
    response.writeHead(method === 'HEAD' ? 404 : 200).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/photos`;
  let time = 0;
  const credentials = async () => {
    time += 1;
    return { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: `session-${time}` };
  };
  const bytes = Buffer.from('sealed');
  await openS3Store({ url, credentials }).put(SHA256, () => bytes);
  await openS3Store({ url, credentials }).put(SHA256, () => bytes, true);
  expect(heard.filter((_, index) => index % 2 === 0)).toEqual([
    'HEAD session-1',
    'PUT session-2',
    'HEAD session-3',
    'PUT session-4',
  ]);
  expect([heard[3], heard[7]]).toEqual([SHA256, createHash('sha256').update(bytes).digest('hex')]);
});

it('ends when it is told to', async () => {
  const { store } = await storeOf({ '': ['live/ab'] }, ['']);
  await expect(store.list('a', AbortSignal.abort())).rejects.toThrow();
});
