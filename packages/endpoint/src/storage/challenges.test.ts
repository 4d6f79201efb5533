import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { noise } from '../../test/photos.js';
import { base64, startTestEndpoint } from '../../test/test-endpoint.js';

let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
}, 60_000);

afterEach(() => vi.useRealTimers());

afterAll(async () => {
  await endpoint.end();
  expect(endpoint.errors).toEqual([]);
});

const REFUSED = {
  status: 422,
  body: { type: 'challenge_invalid', param: 'capture', reasons: [{ code: 'challenge_invalid', severity: 'reject' }] },
};

async function nonceFor(clientId = 'client-1'): Promise<unknown> {
  return (await endpoint.call('POST', '/challenges', { clientId })).body['nonce'];
}

const reportWith = (nonce: unknown, source = 'endpoint') => ({ capture: { challenge: { nonce, source } } });

const inMinutes = (minutes: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });

describe('a challenge', () => {
  it('is a nonce of its own that holds for five minutes', async () => {
    const beforeMs = Date.now();
    const { status, body } = await endpoint.call('POST', '/challenges', { clientId: 'client-1' });
    expect({ status, body }).toEqual({
      status: 200,
      body: { nonce: expect.stringMatching(/^[\w-]{32}$/), expiresAt: expect.any(String) },
    });
    const forMs = Date.parse(String(body['expiresAt'])) - beforeMs;
    expect(forMs).toBeGreaterThanOrEqual(300_000);
    expect(forMs).toBeLessThan(330_000);
    expect(await nonceFor()).not.toBe(body['nonce']);
  });

  it.each([{}, { clientId: '' }, { clientId: 7 }, { clientId: 'a\u0000' }])('is not given to %j', async (body) => {
    expect(await endpoint.call('POST', '/challenges', body)).toMatchObject({
      status: 400,
      body: { type: 'invalid_request', param: 'clientId' },
    });
  });
});

describe('an upload', () => {
  it('uses its nonce up, and its repetition gets the first answer', async () => {
    const fields = reportWith(await nonceFor());
    const headers = { 'idempotency-key': 'challenge-1' };
    const first = await endpoint.upload(fields, headers);
    expect(first.status).toBe(200);
    expect(await endpoint.upload(fields, headers)).toEqual(first);
    inMinutes(6);
    expect(await endpoint.upload(fields, headers)).toEqual(first);
    vi.useRealTimers();
    expect(await endpoint.upload(fields, { 'idempotency-key': 'challenge-2' })).toMatchObject(REFUSED);
    expect(await endpoint.upload(fields)).toMatchObject(REFUSED);
    expect((await endpoint.call('GET', `/livePhotos/${first.body['id']}`)).body).toMatchObject(fields);
  });

  it('of several with one nonce one is stored, whether they are the same upload or not', async () => {
    const fields = { clientId: 'racer', ...reportWith(await nonceFor('racer')) };
    const apart = await Promise.all(Array.from({ length: 4 }, () => endpoint.upload(fields)));
    expect(apart.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
    const again = { clientId: 'racer', ...reportWith(await nonceFor('racer')) };
    const headers = { 'idempotency-key': 'challenge-3' };
    const together = await Promise.all(Array.from({ length: 4 }, () => endpoint.upload(again, headers)));
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await endpoint.call('GET', '/livePhotos?clientId=racer')).body['totalItems']).toBe(2);
  });

  it.each([
    ['of nobody', async () => 'x'.repeat(32)],
    ['of another client', () => nonceFor('client-2')],
    ['that is no text', async () => 7],
    ['that is missing', async () => undefined],
  ])('with a nonce %s is refused, and nothing is kept', async (_what, make) => {
    const bytes = await noise(310);
    const upload = await endpoint.upload({ data: base64(bytes), ...reportWith(await make()) });
    expect(upload).toMatchObject(REFUSED);
    expect(await endpoint.isKept(bytes)).toBe(false);
  });

  it('with an expired nonce is refused, and its key is free for another photo', async () => {
    const fields = reportWith(await nonceFor());
    const headers = { 'idempotency-key': 'challenge-4' };
    inMinutes(5.1);
    expect(await endpoint.upload(fields, headers)).toMatchObject(REFUSED);
    expect((await endpoint.upload(reportWith(await nonceFor()), headers)).status).toBe(200);
  });

  it('that is refused for its picture leaves the nonce for the next', async () => {
    const fields = reportWith(await nonceFor());
    const broken = await endpoint.upload({ ...fields, data: base64(new Uint8Array(40_000)) });
    expect(broken).toMatchObject({ status: 422, body: { type: 'image_unreadable' } });
    expect((await endpoint.upload(fields)).status).toBe(200);
  });

  it('without a liveness check uses no nonce up', async () => {
    const fields = reportWith(await nonceFor());
    expect((await endpoint.upload({ ...fields, performLivenessCheck: false })).status).toBe(200);
    expect((await endpoint.upload(fields)).status).toBe(200);
  });

  it.each([
    ['a nonce that the device drew', reportWith('abc', 'local')],
    ['no challenge', { capture: { challenge: null } }],
    ['a challenge of another kind', { capture: { challenge: 'none' } }],
  ])('with %s is stored', async (_what, fields) => {
    expect((await endpoint.upload(fields)).status).toBe(200);
  });
});
