import { describe, expect, it, vi } from 'vitest';
import { connect, PHOTO, STORED } from '../test/connect.js';
import { cutShort, empty, json, reset, type Step, silent } from '../test/scripted-server.js';
import { createLivePhotosClient } from './client.js';
import { LivePhotosError } from './error.js';

const INPUT = { clientId: STORED.clientId, photo: PHOTO };
const FAILURE = { type: 'internal', message: 'Try again' };

async function failureOf(work: Promise<unknown>): Promise<LivePhotosError> {
  const error = await work.then(
    () => expect.fail('it should have failed'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof LivePhotosError)) throw error;
  return error;
}

describe('upload', () => {
  it('sends what the API documents, with the raw authorization and a key', async () => {
    const { client, server } = await connect([json(200, STORED)], { authorization: async () => 'test_raw' });
    const stored = await client.upload({ ...INPUT, photo: new Blob([PHOTO]), performLivenessCheck: false });
    expect(stored).toEqual({ ...STORED, mediaType: 'image/jpeg' });
    const [request] = server.seen;
    expect(request).toMatchObject({ method: 'POST', url: '/v1/livePhotos' });
    expect(request?.headers).toMatchObject({ authorization: 'test_raw', 'content-type': 'application/json' });
    expect(request?.headers['idempotency-key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    const body = JSON.parse(request?.body ?? '');
    expect(Object.keys(body)).toEqual(['clientId', 'data', 'performLivenessCheck']);
    expect(Buffer.from(body.data, 'base64').equals(PHOTO)).toBe(true);
  });

  it('encodes the largest photo without a fault, and a slice of a buffer', async () => {
    const { client, server } = await connect([json(200, STORED)]);
    const large = new Uint8Array(4_000_008).subarray(8).fill(255, 17, 3_999_000);
    await client.upload({ ...INPUT, photo: large });
    const { data } = JSON.parse(server.seen[0]?.body ?? '');
    expect(data).toBe(Buffer.from(large).toString('base64'));
  });

  it('tries again after 500, a reset and a cut answer, with one key and one body', async () => {
    const { client, server } = await connect([json(500, FAILURE), reset, cutShort, json(200, STORED)]);
    await expect(client.upload(INPUT)).resolves.toMatchObject({ id: STORED.id });
    expect(server.seen).toHaveLength(4);
    expect(new Set(server.seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(server.seen.map(({ body }) => body)).size).toBe(1);
  });

  it('asks for the authorization before each try', async () => {
    const authorization = vi.fn().mockResolvedValueOnce('old').mockResolvedValueOnce('new');
    const { client, server } = await connect([json(503, FAILURE), json(200, STORED)], { authorization });
    await client.upload(INPUT);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['old', 'new']);
  });

  it('waits as long as Retry-After says', async () => {
    const { client, server } = await connect([json(429, FAILURE, { 'retry-after': '1' }), json(200, STORED)]);
    await client.upload(INPUT);
    const [first, second] = server.seen;
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThan(950);
  });

  it.each([
    ['beyond the deadline', '20', 5_000],
    ['longer than anybody would wait', '3600', 60_000],
  ])('gives up at once when Retry-After lies %s', async (_what, seconds, timeoutMs) => {
    const { client, server } = await connect([json(429, FAILURE, { 'retry-after': seconds })], { timeoutMs });
    const startMs = performance.now();
    expect(await failureOf(client.upload(INPUT))).toMatchObject({
      ...{ code: 'rate_limited', retryable: true, status: 429, retryAfterMs: Number(seconds) * 1_000 },
    });
    expect(performance.now() - startMs).toBeLessThan(1_000);
    expect(server.seen).toHaveLength(1);
  });

  it('reports progress at both ends where the platform tells nothing in between', async () => {
    const { client } = await connect([json(200, STORED)]);
    const seen: number[] = [];
    await client.upload(INPUT, { onProgress: ({ sentBytes, totalBytes }) => seen.push(sentBytes / totalBytes) });
    expect(seen).toEqual([0, 1]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('the page');
      },
    ],
    ['rejects', async () => Promise.reject(new Error('the page'))],
  ])('is none the worse for an onProgress that %s', async (_what, listener) => {
    const { client, server } = await connect([json(200, STORED)]);
    const onProgress = vi.fn(listener);
    await expect(client.upload(INPUT, { onProgress })).resolves.toMatchObject({ id: STORED.id });
    expect(onProgress).toHaveBeenCalledTimes(2);
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ['an empty clientId', { ...INPUT, clientId: '' }, 'bad_request', 'clientId'],
    ['a photo below 34 KB', { ...INPUT, photo: PHOTO.subarray(0, 34_815) }, 'image_bytes', 'photo'],
    ['a photo above 4 MB', { ...INPUT, photo: new Uint8Array(4_000_001) }, 'image_bytes', 'photo'],
  ])('refuses %s without asking the server', async (_, input, code, param) => {
    const { client, server } = await connect([json(200, STORED)]);
    expect(await failureOf(client.upload(input))).toMatchObject({ code, param, retryable: false });
    expect(server.seen).toHaveLength(0);
  });
});

describe('failures', () => {
  it.each([
    [400, { type: 'invalid_request', message: "'clientId' is invalid", param: 'clientId' }, 'bad_request'],
    [
      400,
      { type: 'invalid_request', message: 'Image file size should be between 34KB and 4MB', param: 'data' },
      'image_bytes',
    ],
    [401, {}, 'unauthorized'],
    [402, {}, 'bad_request'],
    [403, {}, 'forbidden'],
    [404, { type: 'resource_not_found', message: "Invalid live photo id 'x'" }, 'not_found'],
    [409, {}, 'bad_request'],
    [413, '<html>', 'image_bytes'],
    [422, { type: 'image_unreadable', message: '' }, 'photo_refused'],
  ])('maps %i %j to its code and never tries again', async (status, body, code) => {
    const { client, server } = await connect([json(status, body)]);
    expect(await failureOf(client.upload(INPUT))).toMatchObject({ code, status, retryable: false });
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    [408, 'upload_timeout'],
    [429, 'rate_limited'],
    [500, 'server_error'],
    [504, 'server_error'],
  ])('maps %i to its code when the tries are used up', async (status, code) => {
    const { client, server } = await connect([json(status, FAILURE)], { retries: 1 });
    expect(await failureOf(client.upload(INPUT))).toMatchObject({ code, status, retryable: true });
    expect(server.seen).toHaveLength(2);
  });

  it('keeps the reasons of a refusal, and unknown ones verbatim', async () => {
    const reasons = [
      { code: 'eyes_closed', severity: 'reject', measure: 'eyesOpen' },
      { code: 'new_one', severity: 'info' },
    ];
    const { client } = await connect([json(422, { type: 'processing_error', message: 'no', reasons })]);
    expect((await failureOf(client.upload(INPUT))).reasons).toEqual([
      { code: 'eyes_closed', severity: 'reject', inspection: 'facial_obstructions', measure: 'eyesOpen' },
      { code: 'unmapped', severity: 'info', inspection: 'request', evidence: [{ code: 'new_one', severity: 'info' }] },
    ]);
  });

  it('reads the reason from the type where the server has no reasons', async () => {
    const { client } = await connect([json(422, { type: 'image_unreadable', message: 'no' })]);
    expect((await failureOf(client.upload(INPUT))).reasons).toMatchObject([{ code: 'image_unreadable' }]);
  });

  it('says network when nobody listens', async () => {
    const { client, server } = await connect([reset], { retries: 1 });
    expect(await failureOf(client.get(STORED.id))).toMatchObject({ code: 'network', retryable: true });
    expect(server.seen).toHaveLength(2);
    await server.close();
    expect(await failureOf(client.get(STORED.id))).toMatchObject({ code: 'network', status: undefined });
  });

  it('ends a silent try and then the call at its deadline', async () => {
    const { client, server } = await connect([silent], { timeoutMs: 600 });
    expect(await failureOf(client.upload(INPUT))).toMatchObject({ code: 'upload_timeout', retryable: true });
    expect(server.seen.length).toBeGreaterThan(0);
  });

  it('aborts before, during a try and during a pause', async () => {
    const { client } = await connect([silent]);
    expect((await failureOf(client.get(STORED.id, { signal: AbortSignal.abort() }))).code).toBe('aborted');
    expect((await failureOf(client.upload(INPUT, { signal: AbortSignal.timeout(50) }))).code).toBe('aborted');
    const leaving = new AbortController();
    const busy: Step = (response, seen) => {
      json(429, FAILURE, { 'retry-after': '10' })(response, seen);
      setTimeout(() => leaving.abort(), 100);
    };
    const waiting = await connect([busy]);
    expect((await failureOf(waiting.client.upload(INPUT, { signal: leaving.signal }))).code).toBe('aborted');
    expect(waiting.server.seen).toHaveLength(1);
  });

  it('never shows the token or what the server says freely', async () => {
    const token = 'test_secret\nwith a line break';
    const { client, server } = await connect([json(401, { type: 'bad test_secret', message: 'test_secret' })]);
    const bad = createLivePhotosClient({ endpoint: server.endpoint, authorization: token });
    for (const error of [await failureOf(bad.get(STORED.id)), await failureOf(client.get(STORED.id))]) {
      expect(error.code).toBe('unauthorized');
      expect(JSON.stringify([error.message, error.stack, error.cause, error])).not.toContain('test_secret');
    }
  });

  it('never throws anything but its own error', async () => {
    const { client } = await connect([json(200, STORED)]);
    expect((await failureOf(client.upload(INPUT, { idempotencyKey: 'line\nbreak' }))).code).toBe('bad_request');
    expect((await failureOf(client.get('../tokens'))).code).toBe('not_found');
    expect((await failureOf(client.list({ clientId: '' }))).code).toBe('bad_request');
    const noTime = { clientId: STORED.clientId, updatedBefore: new Date('soon') };
    expect(await failureOf(client.list(noTime))).toMatchObject({ code: 'bad_request', param: 'updatedBefore' });
    // What a page without types may give.
    for (const input of [null, { ...INPUT, photo: null }, { ...INPUT, capture: { id: 1n } }] as never[]) {
      expect((await failureOf(client.upload(input))).code).toBe('bad_request');
    }
    expect((await failureOf(client.get(STORED.id, { signal: {} as never }))).code).toBe('bad_request');
  });
});

describe('reading', () => {
  it('lists with filters, below a base with a trailing slash', async () => {
    const page = { page: 2, pageSize: 1, totalItems: 2, pages: 2, items: [STORED] };
    const { server } = await connect([json(200, page)]);
    const client = createLivePhotosClient({ endpoint: `${server.endpoint}/` });
    const listed = await client.list({ clientId: 'a b', page: 2, pageSize: 1, createdAfter: new Date(0) });
    expect(listed.items[0]?.mediaType).toBe('image/jpeg');
    expect(server.seen[0]?.url).toBe(
      '/v1/livePhotos?clientId=a+b&page=2&pageSize=1&createdAfter=1970-01-01T00%3A00%3A00.000Z',
    );
  });

  it('downloads bytes', async () => {
    const body = { fileName: 'selfie.jpg', contentType: 'image/jpg', data: Buffer.from(PHOTO).toString('base64') };
    const { client, server } = await connect([json(200, body), json(200, { ...body, data: '*' })]);
    const photo = await client.download(STORED.id);
    expect(photo).toMatchObject({ fileName: 'selfie.jpg', contentType: 'image/jpg', mediaType: 'image/jpeg' });
    expect(Buffer.from(photo.bytes).equals(PHOTO)).toBe(true);
    expect(server.seen[0]?.url).toBe(`/v1/livePhotos/${STORED.id}/download`);
    expect((await failureOf(client.download(STORED.id))).code).toBe('invalid_response');
  });

  it('redacts and removes', async () => {
    const { client, server } = await connect([json(200, {}), empty(204)]);
    await client.redact(STORED.id);
    await client.remove(STORED.id);
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST /v1/livePhotos/${STORED.id}/redact`,
      `DELETE /v1/livePhotos/${STORED.id}`,
    ]);
  });

  it('needs an HTTP address', () => {
    for (const endpoint of ['/v1', 'ftp://host/v1', '']) {
      expect(() => createLivePhotosClient({ endpoint })).toThrow(LivePhotosError);
    }
  });
});
