import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSources, ModelSyncError, readManifest, syncModels } from './sync.mjs';

const RIGHT = Buffer.from('the weights of a model');
const WRONG = Buffer.from('the weights of a m0del');

let root;
let server;
let requests;
let answer;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'models-'));
  requests = 0;
  answer = (response) => response.end(RIGHT);
  server = createServer((_, response) => {
    requests += 1;
    answer(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true });
});

const into = () => join(root, 'into');
const cache = () => join(root, 'cache');
const folder = () => join(root, 'folder');

function model(overrides = {}) {
  const sha256 = createHash('sha256').update(RIGHT).digest('hex');
  const url = `http://127.0.0.1:${server.address().port}/weights/a.onnx`;
  return { id: 'a', file: 'a.onnx', bytes: RIGHT.byteLength, sha256, url, ...overrides };
}

function sync(options = {}) {
  const sources = { cache: cache(), folder: folder(), network: true };
  return syncModels({ into: into(), manifest: { models: [model()] }, sources, ...options });
}

async function put(place, bytes) {
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'a.onnx'), bytes);
}

const synced = () => readFile(join(into(), 'a.onnx'));

describe('where a model comes from', () => {
  test('a right file in the folder stays and nothing is asked', async () => {
    await put(into(), RIGHT);
    expect(await sync()).toEqual([{ id: 'a', file: 'a.onnx', origin: 'present' }]);
    expect(requests).toBe(0);
  });

  test('a wrong file in the folder is replaced', async () => {
    await put(into(), WRONG);
    await put(cache(), RIGHT);
    expect(await sync()).toMatchObject([{ origin: 'cache' }]);
    expect(await synced()).toEqual(RIGHT);
  });

  test('the cache comes before the folder of copies', async () => {
    await put(cache(), RIGHT);
    await put(folder(), RIGHT);
    expect(await sync()).toMatchObject([{ origin: 'cache' }]);
  });

  test('a wrong file in the cache is passed over and mended', async () => {
    await put(cache(), WRONG);
    expect(await sync()).toMatchObject([{ origin: 'network' }]);
    expect(await readFile(join(cache(), 'a.onnx'))).toEqual(RIGHT);
  });

  test('the folder of copies comes before the network', async () => {
    await put(folder(), RIGHT);
    expect(await sync()).toMatchObject([{ origin: 'folder' }]);
    expect(requests).toBe(0);
    expect(await synced()).toEqual(RIGHT);
  });

  test('the network comes last, fills the cache and reports its bytes', async () => {
    const seen = [];
    const onProgress = ({ loadedBytes, origin }) => seen.push([loadedBytes, origin]);
    expect(await sync({ onProgress })).toMatchObject([{ origin: 'network' }]);
    expect(await synced()).toEqual(RIGHT);
    expect(seen.at(-1)).toEqual([RIGHT.byteLength, 'network']);
    expect(await sync({ into: join(root, 'other') })).toMatchObject([{ origin: 'cache' }]);
    expect(requests).toBe(1);
  });

  test('the environment names the cache and the folder of copies', async () => {
    const env = { XDG_CACHE_HOME: '/somewhere', LIVE_CAPTURE_MODELS: folder() };
    expect(await defaultSources(env)).toEqual({
      cache: '/somewhere/live-capture/models',
      folder: folder(),
      network: true,
    });
  });
});

describe('what goes wrong', () => {
  async function failure(options) {
    const error = await sync(options).then(
      () => null,
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(ModelSyncError);
    expect(error.file).toBe('a.onnx');
    expect(error.message).toContain('a.onnx');
    expect(error.message).toContain('What to do:');
    const left = await readdir(into()).catch(() => []);
    expect(left).toEqual([]);
    return error;
  }

  test('a wrong hash is never used; the error names both', async () => {
    answer = (response) => response.end(WRONG);
    const error = await failure();
    expect(error.code).toBe('corrupt');
    expect(error.message).toContain(model().url);
    expect(error.message).toContain(model().sha256);
    expect(error.message).toContain(createHash('sha256').update(WRONG).digest('hex'));
    expect(await readdir(cache()).catch(() => [])).toEqual([]);
  });

  test('a wrong file in the folder of copies is an error, not a download', async () => {
    await put(folder(), WRONG);
    const error = await failure();
    expect(error.code).toBe('corrupt');
    expect(error.message).toContain(folder());
    expect(requests).toBe(0);
  });

  test('a truncated download is tried twice and then given up', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-length': RIGHT.byteLength });
      response.write(RIGHT.subarray(0, 5), () => response.destroy());
    };
    expect((await failure()).code).toBe('unavailable');
    expect(requests).toBe(2);
  });

  test('one dropped connection is survived', async () => {
    answer = (response) => (requests === 1 ? response.destroy() : response.end(RIGHT));
    expect(await sync()).toMatchObject([{ origin: 'network' }]);
    expect(await synced()).toEqual(RIGHT);
  });

  test('404 is not tried again', async () => {
    answer = (response) => response.writeHead(404).end();
    expect((await failure()).message).toContain('HTTP 404');
    expect(requests).toBe(1);
  });

  test('503 is tried again', async () => {
    answer = (response) => response.writeHead(503).end();
    expect((await failure()).message).toContain('HTTP 503');
    expect(requests).toBe(2);
  });

  test('an unreachable host', async () => {
    const error = await failure({ manifest: { models: [model({ url: 'http://127.0.0.1:1/a.onnx' })] } });
    expect(error.code).toBe('unavailable');
    expect(error.message).toContain('http://127.0.0.1:1/a.onnx');
  });

  test('a download that stands still', async () => {
    answer = (response) => response.write(RIGHT.subarray(0, 5));
    const error = await failure({ stallMs: 100 });
    expect(error.message).toContain('no byte for 0.1 s');
    expect(requests).toBe(2);
  });

  test('a network that is switched off', async () => {
    const error = await failure({ sources: { cache: cache(), folder: null, network: false } });
    expect(error.code).toBe('unavailable');
    expect(requests).toBe(0);
  });
});

test('every entry of the manifest is complete and has its card', async () => {
  const { models } = await readManifest();
  expect(models.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['face_landmarker', 'face_occlusion', 'minifasnet_v2', 'minifasnet_v1se', 'yunet']),
  );
  for (const entry of models) {
    expect(entry.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(entry.bytes).toBeGreaterThan(0);
    if (!entry.weights) expect(new URL((entry.madeFrom ?? entry).url).protocol).toBe('https:');
    expect(['Apache-2.0', 'MIT']).toContain(entry.licence);
    const card = await readFile(new URL(`../${entry.card}`, import.meta.url), 'utf8');
    expect(card).toContain(entry.file);
  }
});

test('the weights of the project itself lie in its package, and their hash is checked like any other', async () => {
  const { models } = await readManifest();
  const own = models.find(({ weights }) => weights);
  const sources = { cache: null, folder: null, network: false };
  const [origin] = await sync({ manifest: { models: [own] }, sources });
  expect(origin).toEqual({ id: own.id, file: own.file, origin: 'package' });
  expect((await readFile(join(into(), own.file))).byteLength).toBe(own.bytes);
  const other = { ...own, file: 'other.onnx', sha256: '0'.repeat(64) };
  await expect(sync({ manifest: { models: [other] }, sources })).rejects.toMatchObject({ code: 'corrupt' });
  expect(await readdir(into())).toEqual([own.file]);
});

describe('a model that is made from another file', () => {
  // A message that holds nothing to be halved comes out as it went in.
  const original = Buffer.from([0x08, 0x07]);
  const sha256 = createHash('sha256').update(original).digest('hex');
  const made = (overrides = {}) => {
    const madeFrom = { ...model({ file: 'original.onnx', bytes: 2, sha256 }), by: 'half_weights' };
    return { models: [{ id: 'a', file: 'a.onnx', bytes: 2, sha256, madeFrom, ...overrides }] };
  };

  test('is made, and the original stays in the cache only', async () => {
    answer = (response) => response.end(original);
    expect(await sync({ manifest: made() })).toEqual([{ id: 'a', file: 'a.onnx', origin: 'network' }]);
    expect(await synced()).toEqual(original);
    expect(await readdir(into())).toEqual(['a.onnx']);
    await rm(into(), { recursive: true });
    expect(await sync({ manifest: made() })).toEqual([{ id: 'a', file: 'a.onnx', origin: 'cache' }]);
    expect(await sync({ manifest: made() })).toEqual([{ id: 'a', file: 'a.onnx', origin: 'present' }]);
    expect(requests).toBe(1);
  });

  test('is not kept when it comes out otherwise than the manifest says', async () => {
    answer = (response) => response.end(original);
    const manifest = made({ sha256: '0'.repeat(64) });
    await expect(sync({ manifest })).rejects.toMatchObject({ name: 'ModelSyncError', code: 'corrupt', file: 'a.onnx' });
    expect(await readdir(into())).toEqual([]);
  });
});
