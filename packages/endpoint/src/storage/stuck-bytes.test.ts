import { mkdir, rm, rmdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sha256Of } from '../../test/backends.js';
import { noise } from '../../test/photos.js';
import { base64, NOTHING_SWEPT, startTestEndpoint } from '../../test/test-endpoint.js';

const DAY_MS = 24 * 60 * 60 * 1000;
let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;

beforeEach(async () => {
  endpoint = await startTestEndpoint({ sweep: { everyMs: 0 }, retention: { clientDays: { forgetful: 1 } } });
}, 120_000);

afterEach(() => endpoint.end());

const pathOf = (bytes: Uint8Array) => join(endpoint.dataDir, 'photos', sha256Of(bytes).slice(0, 2), sha256Of(bytes));

/** Puts a folder in the place of a photo, which no removal of a file removes. */
async function makeStick(bytes: Uint8Array): Promise<void> {
  await rm(pathOf(bytes));
  await mkdir(pathOf(bytes));
}

/** Puts the photo back, which can then be removed. */
async function makeLoose(bytes: Uint8Array): Promise<void> {
  await rmdir(pathOf(bytes));
  await writeFile(pathOf(bytes), bytes);
}

/** Lets no upload be so young that a sweep takes it for one that still runs. */
async function makeOld(bytes: Uint8Array): Promise<void> {
  const then = new Date(Date.now() - DAY_MS);
  await utimes(pathOf(bytes), then, then);
}

it.each([
  ['redacted', 'POST', '/redact', 200],
  ['deleted', 'DELETE', '', 204],
] as const)(
  'of a photo that is %s are told, and gone after the call is repeated',
  async (_what, method, rest, status) => {
    const { body } = await endpoint.upload({ capture: { face: 1 } });
    const path = `/livePhotos/${body['id']}`;
    await makeStick(endpoint.photo);
    expect((await endpoint.call(method, path + rest)).status).toBe(500);
    expect(endpoint.errors).toHaveLength(1);
    // Nobody gets at the photo again, and nothing looks as if its bytes were lost.
    expect((await endpoint.call('GET', path)).body).not.toHaveProperty('capture');
    expect((await endpoint.call('GET', `${path}/download`)).status).toBe(404);
    expect(await endpoint.sweep()).toEqual(NOTHING_SWEPT);
    await makeLoose(endpoint.photo);
    expect((await endpoint.call(method, path + rest)).status).toBe(status);
    expect(await endpoint.isKept(endpoint.photo)).toBe(false);
  },
);

it('of a redacted photo go with the sweep, however many files have no row', async () => {
  const { body } = await endpoint.upload({});
  await makeStick(endpoint.photo);
  expect((await endpoint.call('POST', `/livePhotos/${body['id']}/redact`)).status).toBe(500);
  await makeLoose(endpoint.photo);
  await makeOld(endpoint.photo);
  const strangers = Array.from({ length: 120 }, (_, index) => Buffer.from(`${index}`));
  for (const bytes of strangers) {
    await mkdir(dirname(pathOf(bytes)), { recursive: true });
    await writeFile(pathOf(bytes), bytes);
  }
  expect(await endpoint.sweep()).toEqual({ ...NOTHING_SWEPT, orphans: 1, withheld: strangers.length });
  expect(await endpoint.isKept(endpoint.photo)).toBe(false);
});

it('keep no other photo beyond its retention', async () => {
  const photos = await Promise.all([noise(350), noise(351), noise(352)]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 2 * DAY_MS });
  try {
    for (const photo of photos) await endpoint.upload({ clientId: 'forgetful', data: base64(photo) });
  } finally {
    vi.useRealTimers();
  }
  const [stuck = new Uint8Array()] = photos;
  await makeStick(stuck);
  await makeOld(stuck);
  expect(await endpoint.sweep()).toEqual({ ...NOTHING_SWEPT, expired: 2, failed: 1 });
  expect(endpoint.errors).toHaveLength(1);
  await makeLoose(stuck);
  expect(await endpoint.sweep()).toEqual({ ...NOTHING_SWEPT, expired: 1 });
  expect((await endpoint.call('GET', '/livePhotos?clientId=forgetful')).body['totalItems']).toBe(0);
});
