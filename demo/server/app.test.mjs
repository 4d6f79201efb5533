import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.mjs';

const SCRIPT = 'export const answer = 42;\n'.repeat(20);
const HASHED = '/assets/index-Ab3_-9xY.js';

/** @type {string} */
let folder;
/** @type {ReturnType<typeof createApp>} */
let app;

/** @type {(path: string, content: string | Buffer) => Promise<void>} */
async function put(path, content) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-server-'));
  await put('secret.txt', 'outside of every served folder');
  await put('dist/index.html', '<!doctype html><title>demo</title>');
  await put(`dist${HASHED}`, SCRIPT);
  await put(`dist${HASHED}.br`, brotliCompressSync(SCRIPT));
  await put('assets/ort/engine.wasm', 'not compressed');
  await put('assets/models/face.task', 'a model');
  await put('assets/models/face.task.br', brotliCompressSync('a model'));
  app = createApp({
    dist: join(folder, 'dist'),
    assets: join(folder, 'assets'),
    apiKey: 'secret-key',
    fetchEndpoint: (request) => Response.json({ path: new URL(request.url).pathname }, { status: 201 }),
  });
});

afterAll(() => rm(folder, { recursive: true }));

describe('what is served', () => {
  it('is the page at the root, which is asked for again each time', async () => {
    const response = await app.request('/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toMatch('<title>demo');
  });

  it('is the brotli twin of a hashed script, to be kept for ever', async () => {
    const response = await app.request(HASHED, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toMatch('text/javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toMatch('Accept-Encoding');
    expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  it('is the plain script for whoever does not read brotli', async () => {
    const response = await app.request(HASHED);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(SCRIPT);
  });

  it('is engines and models under their own path', async () => {
    const engine = await app.request('/live-capture/ort/engine.wasm');
    expect(engine.headers.get('content-type')).toBe('application/wasm');
    expect(await engine.text()).toBe('not compressed');
    const model = await app.request('/live-capture/models/face.task', { headers: { 'accept-encoding': 'br' } });
    expect(model.headers.get('content-encoding')).toBe('br');
  });

  it('is the endpoint under /v1', async () => {
    const response = await app.request('/v1/livePhotos', { method: 'POST' });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ path: '/v1/livePhotos' });
  });
});

describe('asking again', () => {
  it('costs no body while the file is the same', async () => {
    const etag = (await app.request('/live-capture/ort/engine.wasm')).headers.get('etag') ?? '';
    const again = () => app.request('/live-capture/ort/engine.wasm', { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await put('assets/ort/engine.wasm', 'another engine');
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(await changed.text()).toBe('another engine');
  });
});

describe('every answer', () => {
  it.each(['/', HASHED, '/live-capture/ort/engine.wasm', '/v1/livePhotos', '/nowhere'])(
    'is strict: %s',
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers.get('content-security-policy')).toMatch(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
      );
      expect(headers.get('content-security-policy')).not.toMatch('unsafe-inline');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('permissions-policy')).toMatch('camera=(self)');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each([
    '/nowhere',
    '/assets',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/live-capture/..%2f..%2fsecret.txt',
    '/%ff',
  ])('is 404 for what is not there: %s', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('etag')).toBeNull();
  });
});
