import { createLivePhotosClient } from '@live-capture/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BACKENDS, bareStore, NO_POSTGRES, POSTGRES, sha256Of, startServers } from '../test/backends.js';
import { noise } from '../test/photos.js';
import { base64, NOTHING_SWEPT, startTestEndpoint } from '../test/test-endpoint.js';
import type { PhotoStore } from './storage/photo-store.js';

const SWEEP = { everyMs: 0, graceMs: 0 };
const RETENTION = { clientDays: { forgetful: 1 } };

let servers: ReturnType<typeof startServers>;

beforeAll(() => {
  servers = startServers();
});

afterAll(() => servers.end());

const kinds = BACKENDS.map((backend) => {
  const skipped = backend.postgres && POSTGRES === null;
  return { ...backend, skipped, title: skipped ? `${backend.name}: ${NO_POSTGRES}` : backend.name };
});

describe.each(kinds)('$title', ({ skipped, ...backend }) => {
  if (skipped) {
    it.skip('keeps the contract');
    return;
  }

  let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;
  let store: PhotoStore;

  beforeAll(async () => {
    const config = { ...(await servers.configOf(backend)), sweep: SWEEP, retention: RETENTION };
    endpoint = await startTestEndpoint(config);
    store = bareStore({ dataDir: endpoint.dataDir, ...config });
  }, 120_000);

  afterAll(async () => {
    await endpoint?.end();
    expect(endpoint?.errors).toEqual([]);
  });

  const isKept = async (bytes: Uint8Array) => (await store.keptSince(sha256Of(bytes))) !== null;
  const totalOf = async (clientId: string) =>
    (await endpoint.call('GET', `/livePhotos?clientId=${clientId}`)).body['totalItems'];

  it('serves the whole client', async () => {
    const fetch = (request: Request | string | URL, init?: RequestInit) => {
      const { pathname, search } = new URL(request instanceof Request ? request.url : request);
      return endpoint.fetch(`${pathname.slice(3)}${search}`, request instanceof Request ? request : init);
    };
    const client = createLivePhotosClient({ endpoint: 'http://localhost/v1', fetch });
    const photo = await noise(320);
    const stored = await client.upload({ clientId: 'whole', photo });
    expect(await client.get(stored.id)).toEqual(stored);
    expect((await client.list({ clientId: 'whole' })).items).toEqual([stored]);
    expect(Buffer.from((await client.download(stored.id)).bytes).equals(photo)).toBe(true);
    await client.redact(stored.id);
    expect(await isKept(photo)).toBe(false);
    await expect(client.download(stored.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await client.get(stored.id)).id).toBe(stored.id);
    await client.remove(stored.id);
    await expect(client.get(stored.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it(`keeps photos ${backend.encrypted ? 'unreadable' : 'as they are'}`, async () => {
    const photo = await noise(321);
    await endpoint.upload({ data: base64(photo) });
    const kept = Buffer.from((await store.get(sha256Of(photo))) ?? []);
    expect(kept.equals(photo)).toBe(!backend.encrypted);
    expect(kept.includes(Buffer.from(photo.subarray(1000, 1032)))).toBe(!backend.encrypted);
  });

  it('gives a repeated upload the first answer, and refuses the key for another', async () => {
    const headers = { 'idempotency-key': 'key-1' };
    const fields = { clientId: 'repeater' };
    const together = await Promise.all(Array.from({ length: 8 }, () => endpoint.upload(fields, headers)));
    expect(new Set(together.map(({ status, body }) => `${status} ${body['id']}`)).size).toBe(1);
    expect(together[0]?.status).toBe(200);
    const other = await noise(322);
    const answer = await endpoint.upload({ ...fields, data: base64(other) }, headers);
    expect(answer).toMatchObject({ status: 409, body: { type: 'idempotency_conflict' } });
    expect(await isKept(other)).toBe(false);
    expect(await totalOf('repeater')).toBe(1);
  });

  it('uses a nonce once', async () => {
    const { nonce } = (await endpoint.call('POST', '/challenges', { clientId: 'racer' })).body;
    const fields = { clientId: 'racer', capture: { challenge: { nonce, source: 'endpoint' } } };
    const answers = await Promise.all(Array.from({ length: 4 }, () => endpoint.upload(fields)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });

  it('never loses a photo that is added while its twin is deleted and the store is swept', async () => {
    const data = base64(await noise(323));
    let { body } = await endpoint.upload({ data });
    for (let round = 0; round < 5; round++) {
      const [, added] = await Promise.all([
        endpoint.call('DELETE', `/livePhotos/${body['id']}`),
        endpoint.upload({ data }),
        endpoint.sweep(),
      ]);
      body = added.body;
      expect((await endpoint.call('GET', `/livePhotos/${body['id']}/download`)).status).toBe(200);
    }
  });

  it('sweeps bytes without a row away, and counts rows without bytes', async () => {
    await endpoint.sweep();
    const [orphan, kept, lost] = await Promise.all([noise(324), noise(325), noise(326)]);
    await store.put(sha256Of(orphan), () => orphan);
    await endpoint.upload({ clientId: 'swept', data: base64(kept) });
    const { body } = await endpoint.upload({ clientId: 'swept', data: base64(lost) });
    await store.remove(sha256Of(lost));
    expect(await endpoint.sweep()).toEqual({ ...NOTHING_SWEPT, orphans: 1, missing: 1 });
    expect([await isKept(orphan), await isKept(kept)]).toEqual([false, true]);
    await endpoint.call('DELETE', `/livePhotos/${body['id']}`);
    expect(await endpoint.sweep()).toEqual(NOTHING_SWEPT);
  });

  it('deletes what is beyond its client’s retention', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 25 * 60 * 60 * 1000 });
    const [old, other] = await Promise.all([noise(327), noise(328)]);
    await endpoint
      .upload({ clientId: 'forgetful', data: base64(old) })
      .then(() => endpoint.upload({ clientId: 'mindful', data: base64(other) }))
      .finally(() => vi.useRealTimers());
    await endpoint.upload({ clientId: 'forgetful' });
    expect((await endpoint.sweep()).expired).toBe(1);
    expect([await isKept(old), await isKept(other)]).toEqual([false, true]);
    expect([await totalOf('forgetful'), await totalOf('mindful')]).toEqual([1, 1]);
  });

  it('keeps photos and answers over a restart', async () => {
    const headers = { 'idempotency-key': 'restart' };
    const first = await endpoint.upload({}, headers);
    await endpoint.stop();
    await endpoint.restart();
    const { body } = await endpoint.call('GET', `/livePhotos/${first.body['id']}/download`);
    expect(body['data']).toBe(base64(endpoint.photo));
    expect(await endpoint.upload({}, headers)).toEqual(first);
  });
});
