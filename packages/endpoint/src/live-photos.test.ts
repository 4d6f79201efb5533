import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { noise } from '../test/photos.js';
import { type Answer, base64, startTestEndpoint } from '../test/test-endpoint.js';

let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
}, 60_000);

afterAll(async () => {
  await endpoint.end();
  expect(endpoint.errors).toEqual([]);
});

describe('list', () => {
  const times: string[] = [];
  const ids: unknown[] = [];

  beforeAll(async () => {
    for (let index = 0; index < 5; index++) {
      const { body } = await endpoint.upload({ clientId: 'lister' });
      ids.unshift(body['id']);
      times.unshift(String(body['createdAt']));
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  });

  const idsOf = ({ body }: Answer) => (Array.isArray(body['items']) ? body['items'].map(({ id }) => id) : []);

  it('is by client, newest first', async () => {
    const answer = await endpoint.call('GET', '/livePhotos?clientId=lister');
    expect(answer.body).toMatchObject({ page: 1, pageSize: 100, totalItems: 5, pages: 1 });
    expect(idsOf(answer)).toEqual(ids);
    const nobody = await endpoint.call('GET', '/livePhotos/?clientId=nobody');
    expect(nobody.body).toEqual({ page: 1, pageSize: 100, totalItems: 0, pages: 0, items: [] });
  });

  it('comes in pages', async () => {
    const answer = await endpoint.call('GET', '/livePhotos?clientId=lister&page=2&pageSize=2');
    expect(answer.body).toMatchObject({ page: 2, pageSize: 2, totalItems: 5, pages: 3 });
    expect(idsOf(answer)).toEqual(ids.slice(2, 4));
    expect(idsOf(await endpoint.call('GET', '/livePhotos?clientId=lister&page=999999999&pageSize=1000'))).toEqual([]);
  });

  it('filters by time, ends excluded', async () => {
    const query = `createdAfter=${times[4]}&createdBefore=${times[1]}&updatedAfter=${times[4]}&updatedBefore=${times[1]}`;
    expect(idsOf(await endpoint.call('GET', `/livePhotos?clientId=lister&${query}`))).toEqual(ids.slice(2, 4));
    expect(idsOf(await endpoint.call('GET', '/livePhotos?clientId=lister&createdAfter=2999-01-01'))).toEqual([]);
  });

  it.each([
    ['', 'clientId'],
    ['clientId=', 'clientId'],
    ['clientId=a&clientId=b', 'clientId'],
    ['clientId=a&page=0', 'page'],
    ['clientId=a&page=-1', 'page'],
    ['clientId=a&page=99999999999', 'page'],
    ['clientId=a&pageSize=1001', 'pageSize'],
    ['clientId=a&pageSize=1e2', 'pageSize'],
    ['clientId=a&createdAfter=yesterday', 'createdAfter'],
    ['clientId=a&updatedBefore=2020-13-01', 'updatedBefore'],
    // Years that PostgreSQL does not read as they are written here.
    ['clientId=a&updatedAfter=0000-01-01', 'updatedAfter'],
    ['clientId=a&createdBefore=9999-12-31T23:59:59-14:00', 'createdBefore'],
  ])('refuses ?%s', async (query, param) => {
    expect(await endpoint.call('GET', `/livePhotos?${query}`)).toMatchObject({
      status: 400,
      body: { type: 'invalid_request', param },
    });
  });
});

describe('redact and delete', () => {
  it('redacts: the record stays, bytes and report go', async () => {
    const bytes = await noise(301);
    const { body } = await endpoint.upload({ data: base64(bytes), capture: { face: 1 } });
    const path = `/livePhotos/${body['id']}`;
    expect(await endpoint.isKept(bytes)).toBe(true);
    expect(await endpoint.call('POST', `${path}/redact`)).toEqual({ status: 200, body: {} });
    expect(await endpoint.isKept(bytes)).toBe(false);
    expect((await endpoint.call('GET', `${path}/download`)).status).toBe(404);
    const { body: kept } = await endpoint.call('GET', path);
    expect(kept).toEqual({ ...body, updatedAt: expect.any(String) });
    expect(await endpoint.call('POST', `${path}/redact`)).toEqual({ status: 200, body: {} });
    expect((await endpoint.call('GET', path)).body).toEqual(kept);
  });

  it('deletes: nothing stays', async () => {
    const bytes = await noise(302);
    const { body } = await endpoint.upload({ data: base64(bytes) });
    expect(await endpoint.call('DELETE', `/livePhotos/${body['id']}`)).toEqual({ status: 204, body: {} });
    expect(await endpoint.isKept(bytes)).toBe(false);
    expect((await endpoint.call('GET', `/livePhotos/${body['id']}`)).status).toBe(404);
    expect((await endpoint.call('DELETE', `/livePhotos/${body['id']}`)).status).toBe(404);
  });

  it('keeps bytes for as long as any photo has them', async () => {
    const data = base64(await noise(303));
    const bytes = Buffer.from(data, 'base64');
    const [first, second, third] = await Promise.all([
      endpoint.upload({ data }),
      endpoint.upload({ data }),
      endpoint.upload({ data }),
    ]);
    await endpoint.call('DELETE', `/livePhotos/${first.body['id']}`);
    await endpoint.call('POST', `/livePhotos/${second.body['id']}/redact`);
    expect((await endpoint.call('GET', `/livePhotos/${third.body['id']}/download`)).body['data']).toBe(data);
    await endpoint.call('DELETE', `/livePhotos/${third.body['id']}`);
    expect(await endpoint.isKept(bytes)).toBe(false);
  });

  it('never loses a photo that is added while its twin is deleted', async () => {
    const data = base64(await noise(304));
    let { body } = await endpoint.upload({ data });
    for (let round = 0; round < 10; round++) {
      const [, added] = await Promise.all([
        endpoint.call('DELETE', `/livePhotos/${body['id']}`),
        endpoint.upload({ data }),
      ]);
      body = added.body;
      expect((await endpoint.call('GET', `/livePhotos/${body['id']}/download`)).status).toBe(200);
    }
  });
});

describe('Idempotency-Key', () => {
  const count = async (clientId: string) =>
    (await endpoint.call('GET', `/livePhotos?clientId=${clientId}`)).body['totalItems'];

  it('gives a repeated upload the first answer', async () => {
    const fields = { clientId: 'repeater', capture: { a: 1 } };
    const first = await endpoint.upload(fields, { 'idempotency-key': 'key-1' });
    expect(await endpoint.upload(fields, { 'idempotency-key': 'key-1' })).toEqual(first);
    const together = await Promise.all(
      Array.from({ length: 5 }, () => endpoint.upload(fields, { 'idempotency-key': 'key-2' })),
    );
    expect(new Set(together.map(({ body }) => body['id'])).size).toBe(1);
    expect(await count('repeater')).toBe(2);
  });

  it('refuses the same key for another photo, and knows clients apart', async () => {
    const headers = { 'idempotency-key': 'key-3' };
    const other = await noise(305);
    const first = await endpoint.upload({ clientId: 'a' }, headers);
    expect(await endpoint.upload({ clientId: 'a', data: base64(other) }, headers)).toMatchObject({
      status: 409,
      body: { type: 'idempotency_conflict', param: 'Idempotency-Key' },
    });
    expect(await endpoint.isKept(other)).toBe(false);
    const second = await endpoint.upload({ clientId: 'b' }, headers);
    expect(second.status).toBe(200);
    expect(second.body['id']).not.toBe(first.body['id']);
  });

  it('leaves no bytes when a repeated upload meets a deleted photo', async () => {
    const data = base64(await noise(306));
    const headers = { 'idempotency-key': 'key-4' };
    const first = await endpoint.upload({ data }, headers);
    await endpoint.call('DELETE', `/livePhotos/${first.body['id']}`);
    expect(await endpoint.upload({ data }, headers)).toEqual(first);
    expect(await endpoint.isKept(Buffer.from(data, 'base64'))).toBe(false);
  });

  it('forgets a key after a day', async () => {
    const headers = { 'idempotency-key': 'key-5' };
    const first = await endpoint.upload({}, headers);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1000 });
    const second = await endpoint.upload({}, headers).finally(() => vi.useRealTimers());
    expect(second.status).toBe(200);
    expect(second.body['id']).not.toBe(first.body['id']);
  });

  it('refuses a key that is too long', async () => {
    expect((await endpoint.upload({}, { 'idempotency-key': 'x'.repeat(256) })).status).toBe(400);
  });
});

describe('a restart', () => {
  it('keeps photos and answers', async () => {
    const headers = { 'idempotency-key': 'restart' };
    const first = await endpoint.upload({}, headers);
    await endpoint.stop();
    expect((await endpoint.call('GET', `/livePhotos/${first.body['id']}`)).status).toBe(503);
    await endpoint.restart();
    expect((await endpoint.call('GET', `/livePhotos/${first.body['id']}/download`)).body['data']).toBe(
      base64(endpoint.photo),
    );
    expect(await endpoint.upload({}, headers)).toEqual(first);
  }, 60_000);

  it('refuses a folder that is in use, and says so', async () => {
    const second = endpoint.start();
    await expect(second.ready).rejects.toThrow(/in use by another endpoint/);
    expect((await second.fetch(new Request('http://localhost/v1/livePhotos?clientId=a'))).status).toBe(503);
    await second.close();
    expect((await endpoint.call('GET', '/livePhotos?clientId=a')).status).toBe(200);
  });
});
