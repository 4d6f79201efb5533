import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bareStore, sha256Of } from '../../test/backends.js';
import { dataFolder } from '../../test/data-folder.js';
import { NOTHING_SWEPT, startTestEndpoint } from '../../test/test-endpoint.js';
import { createEndpoint } from '../endpoint.js';
import { ForeignStoreError } from './claim-store.js';

const SWEEP = { everyMs: 0, graceMs: 0 };
let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;
let other: Awaited<ReturnType<typeof dataFolder>>;

beforeEach(async () => {
  other = await dataFolder();
  endpoint = await startTestEndpoint({ sweep: SWEEP });
}, 120_000);

afterEach(async () => {
  await endpoint.end();
  await other.remove();
});

/** Another endpoint, with a new database, on a copy of the photos. */
const openOnCopy = async (change: (photos: string) => Promise<void>) => {
  const photos = join(other.path, 'photos');
  await cp(join(endpoint.dataDir, 'photos'), photos, { recursive: true });
  await change(photos);
  return createEndpoint({ dataDir: other.path, fsync: false });
};

it.each([
  ['the photos of another database', async () => {}],
  ['photos that no database has claimed', (photos: string) => rm(join(photos, 'store-id'))],
])('does not open on %s, and leaves them alone', async (_what, change) => {
  await endpoint.upload();
  const wrong = await openOnCopy(change);
  await expect(wrong.ready).rejects.toBeInstanceOf(ForeignStoreError);
  await wrong.close();
  expect(await bareStore({ dataDir: other.path }).keptSince(sha256Of(endpoint.photo))).not.toBeNull();
});

it('opens again on its own, and on an empty store after a loss, of which it tells', async () => {
  const { body } = await endpoint.upload();
  await endpoint.stop();
  await endpoint.restart();
  await endpoint.stop();
  await rm(join(endpoint.dataDir, 'photos'), { recursive: true });
  await endpoint.restart();
  expect(await endpoint.sweep()).toEqual({ ...NOTHING_SWEPT, missing: 1 });
  expect((await endpoint.call('GET', `/livePhotos/${body['id']}/download`)).status).toBe(500);
  expect(endpoint.errors).toMatchObject([{ name: 'PhotoLostError' }]);
});

it('removes nothing where most of many photos have no row, as after an older backup', async () => {
  const store = bareStore({ dataDir: endpoint.dataDir });
  const put = async (number: number) => {
    const bytes = Buffer.from(`photo ${number}`);
    await store.put(sha256Of(bytes), () => bytes);
  };
  const count = async () =>
    (await Promise.all([...'0123456789abcdef'].map((digit) => store.list(digit)))).flat().length;
  await Promise.all(Array.from({ length: 101 }, (_, number) => put(number)));
  expect(await endpoint.sweep()).toEqual({ ...NOTHING_SWEPT, withheld: 101 });
  expect(endpoint.errors).toMatchObject([{ name: 'TooManyOrphansError' }]);
  expect(await count()).toBe(101);
  await store.remove(sha256Of(Buffer.from('photo 0')));
  // So few may have been left by killed processes.
  expect(await endpoint.sweep()).toEqual({ ...NOTHING_SWEPT, orphans: 100 });
});
