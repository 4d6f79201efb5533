import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testModels } from '../../test/models.js';
import { noise } from '../../test/photos.js';
import { pngOf } from '../../test/photos-with.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { base64, startTestEndpoint } from '../../test/test-endpoint.js';
import { createEndpoint } from '../endpoint.js';

const ONE = { workers: 1 } as const;
let modelsDir: string;

beforeAll(async () => {
  modelsDir = await testModels();
}, 300_000);

describe('an endpoint that inspects', () => {
  let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;
  beforeAll(async () => {
    endpoint = await startTestEndpoint({ inspection: { modelsDir, ...ONE } });
  });
  afterAll(() => endpoint.end());

  it('refuses a picture of nobody, says why, and stores nothing', async () => {
    const { status, body } = await endpoint.upload();
    expect(status).toBe(422);
    expect(body).toEqual({
      type: 'no_face',
      message: 'The photo was refused: no_face',
      param: 'data',
      reasons: [{ code: 'no_face', severity: 'reject', inspection: 'faces_analysis', measure: 'singleFacePresent' }],
    });
    expect((await endpoint.call('GET', '/livePhotos?clientId=client-1')).body).toMatchObject({ totalItems: 0 });
    expect(await endpoint.isKept(endpoint.photo)).toBe(false);
  });

  it('refuses it again, and again under the same key', async () => {
    const headers = { 'idempotency-key': 'the-same' };
    const first = await endpoint.upload({}, headers);
    expect(await endpoint.upload({}, headers)).toEqual(first);
    expect(first.status).toBe(422);
  });

  it('looks for a face where the liveness check is left out, too', async () => {
    expect((await endpoint.upload({ performLivenessCheck: false })).body).toMatchObject({ type: 'no_face' });
  });

  it('refuses a broken picture as such', async () => {
    expect((await endpoint.upload({ data: base64(pngOf(200, 200)) })).body).toMatchObject({ type: 'image_unreadable' });
  });

  it('leaves the nonce to the next try', async () => {
    const { body } = await endpoint.call('POST', '/challenges', { clientId: 'client-1' });
    const capture = { challenge: { source: 'endpoint', nonce: body['nonce'] } };
    // A used nonce would be refused as such.
    for (const _ of [1, 2]) expect((await endpoint.upload({ capture })).body).toMatchObject({ type: 'no_face' });
  });

  it('answers other calls while it looks', async () => {
    const photos = await Promise.all(Array.from({ length: 4 }, () => noise(1200)));
    let answered = 0;
    const uploads = photos.map((photo) => endpoint.upload({ data: base64(photo) }).finally(() => answered++));
    expect((await endpoint.call('GET', '/livePhotos?clientId=other')).status).toBe(200);
    expect(answered).toBeLessThan(photos.length);
    expect((await Promise.all(uploads)).map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  });
});

it('keeps what it refused for audit where it is told to, and shows it to those who ask', async () => {
  const tokenSecrets = [{ id: 'test', secret: 'a secret of at least thirty-two bytes' }];
  const config = { apiKeys: ['live_key-of-the-back-end'], tokenSecrets, allowedOrigins: ['https://bank.example'] };
  const endpoint = await startTestEndpoint({ ...config, inspection: { modelsDir, keepRefused: true, ...ONE } });
  const asKey = { authorization: 'live_key-of-the-back-end' };
  const { body: token } = await endpoint.call(
    'POST',
    '/tokens',
    { clientId: 'client-1', referrer: 'https://bank.example/*' },
    asKey,
  );
  const asPage = { authorization: String(token['token']), origin: 'https://bank.example' };
  const withKey = { ...asKey, 'idempotency-key': 'one' };
  const first = await endpoint.upload({}, withKey);
  expect(first).toMatchObject({ status: 422, body: { type: 'no_face' } });
  expect(await endpoint.upload({}, withKey)).toEqual(first);

  const list = (query: string, headers: Record<string, string>) =>
    endpoint.call('GET', `/livePhotos?clientId=client-1${query}`, undefined, headers);
  expect((await list('', asKey)).body).toMatchObject({ totalItems: 0 });
  expect((await list('&refused=true', asPage)).status).toBe(403);
  const { body } = await list('&refused=true', asKey);
  expect(body).toMatchObject({
    totalItems: 1,
    items: [{ inspection: { outcome: 'rejected', reasons: [{ code: 'no_face' }], disagreements: [] } }],
  });

  const [{ id }] = JSON.parse(JSON.stringify(body['items']));
  expect((await endpoint.call('GET', `/livePhotos/${id}`, undefined, asKey)).body).toMatchObject({ id });
  expect((await endpoint.call('GET', `/livePhotos/${id}`, undefined, asPage)).status).toBe(404);
  expect((await endpoint.call('GET', `/livePhotos/${id}/download`, undefined, asPage)).status).toBe(404);
  expect((await endpoint.call('DELETE', `/livePhotos/${id}`, undefined, asKey)).status).toBe(204);
  expect(await endpoint.isKept(endpoint.photo)).toBe(false);
  await endpoint.end();
});

it('answers 503 with a time to wait where it takes too long', async () => {
  const endpoint = await startTestEndpoint({ inspection: { modelsDir, deadlineMs: 1, ...ONE } });
  const answer = await endpoint.fetch('/livePhotos?clientId=a', {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: new Blob([await noise(1200)]),
  });
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(endpoint.errors).toEqual([]);
  await endpoint.end();
});

it('does not start without its models, and says what brings them', async () => {
  const folder = await temporaryFolder();
  const endpoint = createEndpoint({ dataDir: folder.path, inspection: { modelsDir: folder.path } });
  await expect(endpoint.ready).rejects.toMatchObject({
    name: 'InspectionModelsError',
    message: expect.stringContaining('npx live-capture-models'),
  });
  expect((await endpoint.fetch(new Request('http://localhost/v1/livePhotos?clientId=a'))).status).toBe(503);
  await endpoint.close();
  await folder.remove();
});
