import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { normalize } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { inRoot } from '../support/paths.mjs';

const MODULES = {
  core: 'packages/core/dist',
  client: 'packages/client/dist',
  ky: 'packages/client/node_modules/ky/distribution',
};
const IMPORTS = {
  '@live-capture/core': '/core/index.js',
  '@live-capture/client': '/client/index.js',
  ky: '/ky/index.js',
};
const PAGE = `<!doctype html><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`;
/** A worker knows no import map: its modules get addresses in place of names. */
const WORKER = `
import { createLivePhotosClient } from '/client/index.js';
onmessage = async ({ data: photo }) => {
  const progress = [];
  const waited = [];
  const onWaiting = (isWaiting) => { waited.push(isWaiting); if (isWaiting) postMessage('offline'); };
  const client = createLivePhotosClient({ endpoint: '/v1', authorization: 'test_key' });
  try {
    const { id } = await client.upload({ clientId: 'c', photo }, { onProgress: (event) => progress.push(event), onWaiting });
    postMessage({ id, progress, waited });
  } catch (error) {
    postMessage({ code: error.code, progress, waited });
  }
};
postMessage('ready');
`;

declare global {
  interface Window {
    sender: Worker;
  }
}

const STORED = {
  id: 'a'.repeat(24),
  clientId: 'c',
  downloadLink: '/',
  contentType: 'image/jpeg',
  size: 1,
  createdAt: '',
  updatedAt: '',
};

interface Outcome {
  readonly id?: string;
  readonly code?: string;
  readonly progress: Array<{ readonly sentBytes: number; readonly totalBytes: number }>;
  readonly waited?: readonly boolean[];
}

/** The text of a built module, with addresses in place of the names of packages. */
async function moduleText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  return Object.entries(IMPORTS).reduce(
    (known, [name, at]) => known.replaceAll(`from '${name}'`, `from '${at}'`),
    text,
  );
}

/** The client's built modules on a page of their own, and an API that answers by the test's script. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(async (request, response) => {
    const [, folder = '', ...rest] = (request.url ?? '').split('/');
    if (folder === 'v1') return answer(request, response);
    if (folder === '') return response.setHeader('content-type', 'text/html').end(PAGE);
    if (folder === 'worker.js') return response.setHeader('content-type', 'text/javascript').end(WORKER);
    const root = Object.entries(MODULES).find(([name]) => name === folder)?.[1];
    if (!root) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/javascript');
    response.end(await moduleText(inRoot(root, normalize(`/${rest.join('/')}`))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `listen` with a port gives an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Uploads 3 MB of noise from the page and tells how that went. */
function upload(
  page: Page,
  options: { readonly abortAfterMs?: number; readonly timeoutMs?: number },
): Promise<Outcome> {
  return page.evaluate(async ({ abortAfterMs, timeoutMs }) => {
    const name = '@live-capture/client';
    const { createLivePhotosClient } = await import(name);
    const client = createLivePhotosClient({ endpoint: '/v1', authorization: 'test_key', timeoutMs });
    const photo = new Blob(Array.from({ length: 48 }, () => crypto.getRandomValues(new Uint8Array(65_536))));
    const progress: Outcome['progress'] = [];
    const signal = abortAfterMs === undefined ? undefined : AbortSignal.timeout(abortAfterMs);
    try {
      const options = { signal, onProgress: (event: Outcome['progress'][number]) => progress.push(event) };
      const { id } = await client.upload({ clientId: 'c', photo }, options);
      return { id, progress };
    } catch (error) {
      // Whatever it is, what matters is the code it carries.
      return { code: (error as { code: string }).code, progress };
    }
  }, options);
}

/** Starts a worker with the client in it. */
function openWorker(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        window.sender = new Worker('/worker.js', { type: 'module' });
        window.sender.onerror = (event) => reject(new Error(event.message));
        window.sender.onmessage = () => resolve();
      }),
  );
}

/** Uploads 3 MB from the worker; the page's title says when that waits for the connection. */
function uploadInWorker(page: Page): Promise<Outcome> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        window.sender.onmessage = ({ data }) => {
          if (data === 'offline') document.title = data;
          else resolve(data);
        };
        window.sender.postMessage(new Blob([new Uint8Array(3_000_000)]));
      }),
  );
}

/** Takes every upload whole, and keeps the keys. */
function storing() {
  const keys: unknown[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    for await (const _ of request);
    keys.push(request.headers['idempotency-key']);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(STORED));
  };
  return { keys, answer };
}

test.describe('upload by XMLHttpRequest', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  test.afterEach(() => server.close());

  test('tells of the bytes as they go, over HTTP/1.1, and tries again with the same key', async ({ page }) => {
    const keys: unknown[] = [];
    server = await serve(async (request, response) => {
      keys.push(request.headers['idempotency-key']);
      let length = 0;
      for await (const chunk of request) length += chunk.length;
      if (keys.length === 1) return response.socket?.destroy();
      const known = request.headers.authorization === 'test_key' && length > 4_000_000;
      response.writeHead(known ? 200 : 400, { 'content-type': 'application/json' }).end(JSON.stringify(STORED));
    });
    await page.goto(server.url);
    // Without a slow line the whole body fits into the buffers of the loopback.
    const devtools = await page.context().newCDPSession(page);
    const line = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 4_000_000 };
    await devtools.send('Network.emulateNetworkConditions', line);
    const { id, code, progress } = await upload(page, {});
    expect({ id, code }).toEqual({ id: STORED.id, code: undefined });
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(2);
    expect(progress.length).toBeGreaterThan(3);
    const total = progress[0]?.totalBytes ?? 0;
    expect(total).toBeGreaterThan(4_000_000);
    expect(progress[0]?.sentBytes).toBe(0);
    expect(progress.some(({ sentBytes }) => sentBytes > 0 && sentBytes < total)).toBe(true);
    expect(progress.at(-1)).toEqual({ sentBytes: total, totalBytes: total });
  });

  test('ends a silent server at the deadline, and at once when aborted', async ({ page }) => {
    let gone = 0;
    server = await serve((request) => {
      request.resume();
      request.socket.once('close', () => (gone += 1));
    });
    await page.goto(server.url);
    expect((await upload(page, { timeoutMs: 1_000 })).code).toBe('upload_timeout');
    expect((await upload(page, { abortAfterMs: 3_000 })).code).toBe('aborted');
    await expect.poll(() => gone).toBeGreaterThan(1);
  });

  test('works in a worker, with progress', async ({ page }) => {
    const { keys, answer } = storing();
    server = await serve(answer);
    await page.goto(server.url);
    await openWorker(page);
    const { id, progress } = await uploadInWorker(page);
    expect(id).toBe(STORED.id);
    expect(keys).toHaveLength(1);
    const total = progress[0]?.totalBytes ?? 0;
    expect(total).toBeGreaterThan(4_000_000);
    expect(progress.at(-1)).toEqual({ sentBytes: total, totalBytes: total });
  });

  test('waits in a worker until the browser is online, and then sends once', async ({ page, context }) => {
    const { keys, answer } = storing();
    server = await serve(answer);
    await page.goto(server.url);
    await openWorker(page);
    await context.setOffline(true);
    const outcome = uploadInWorker(page);
    await page.waitForFunction(() => document.title === 'offline');
    await context.setOffline(false);
    const { id, waited } = await outcome;
    expect({ id, waited }).toEqual({ id: STORED.id, waited: [true, false] });
    expect(keys).toHaveLength(1);
  });
});
