import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dataFolder } from '../../test/data-folder.js';
import { createEndpoint, type Endpoint } from '../endpoint.js';
import { createHealthCheck } from './health.js';

const PAGE = 'https://bank.example';
let folder: Awaited<ReturnType<typeof dataFolder>>;
let endpoint: Endpoint;

beforeEach(async () => {
  folder = await dataFolder();
  endpoint = createEndpoint({
    dataDir: folder.path,
    apiKeys: ['key-of-nobody-in-particular'],
    fsync: false,
    allowedOrigins: [PAGE],
  });
  await endpoint.ready;
}, 120_000);

afterEach(async () => {
  vi.useRealTimers();
  await endpoint.close();
  await folder.remove();
});

const ask = async (path: string) => {
  const answer = await endpoint.fetch(new Request(`http://photos.example${path}`));
  return { status: answer.status, body: await answer.json() };
};

it('is alive and ready, for everybody', async () => {
  expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
  expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ok', database: 'ok', store: 'ok' } });
  expect(await endpoint.check()).toEqual({ database: true, store: true });
});

it('is not ready, but alive, where no photo can be kept', async () => {
  await rm(join(folder.path, 'photos'), { recursive: true, force: true });
  await writeFile(join(folder.path, 'photos'), 'in the way');
  expect(await ask('/readyz')).toEqual({
    status: 503,
    body: { status: 'unavailable', database: 'ok', store: 'failed' },
  });
  expect((await ask('/healthz')).status).toBe(200);
});

it('is not ready when it closes, so that nobody sends it more', async () => {
  await endpoint.close();
  expect((await ask('/readyz')).status).toBe(503);
  const refused = await endpoint.fetch(
    new Request('http://photos.example/v1/livePhotos', { headers: { origin: PAGE } }),
  );
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  // Without it a page could not see that it is to try again.
  expect(refused.headers.get('access-control-allow-origin')).toBe(PAGE);
});

it('does not wait for a part that hangs, and asks once for many that ask', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  let asked = 0;
  const hangs = () => {
    asked += 1;
    return new Promise(() => {});
  };
  const check = createHealthCheck({ database: hangs, store: async () => {} });
  const answers = Promise.all([check(), check(), check()]);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(await answers).toEqual(Array.from({ length: 3 }, () => ({ database: false, store: true })));
  expect(asked).toBe(1);
  void check();
  expect(asked).toBe(2);
});
