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
}

/** The client's built modules on a page of their own, and an API that answers by the test's script. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(async (request, response) => {
    const [, folder = '', ...rest] = (request.url ?? '').split('/');
    if (folder === 'v1') return answer(request, response);
    if (folder === '') return response.setHeader('content-type', 'text/html').end(PAGE);
    const root = Object.entries(MODULES).find(([name]) => name === folder)?.[1];
    if (!root) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/javascript');
    response.end(await readFile(inRoot(root, normalize(`/${rest.join('/')}`))));
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
    expect((await upload(page, { abortAfterMs: 200 })).code).toBe('aborted');
    await expect.poll(() => gone).toBeGreaterThan(1);
  });
});
