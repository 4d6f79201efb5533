import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noise } from '../test/photos.js';
import { pngOf } from '../test/photos-with.js';
import { base64, PHOTO_CALLS, startTestEndpoint } from '../test/test-endpoint.js';

let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
}, 60_000);

afterAll(async () => {
  await endpoint.end();
  expect(endpoint.errors).toEqual([]);
});

describe('upload, get and download', () => {
  it('answers as the API documents', async () => {
    const { status, body } = await endpoint.upload();
    expect(status).toBe(200);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      clientId: 'client-1',
      performLivenessCheck: true,
      downloadLink: `/livePhotos/${body['id']}/download`,
      contentType: 'image/jpeg',
      size: endpoint.photo.length,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: body['createdAt'],
    });
    expect(await endpoint.call('GET', `/livePhotos/${body['id']}`)).toEqual({ status: 200, body });
    expect(await endpoint.call('GET', `/livePhotos/${body['id']}/`)).toEqual({ status: 200, body });
  });

  it('keeps PNGs, the liveness choice and the report', async () => {
    const png = await noise(130, 'png');
    const capture = { schema: 'live-capture-report/1', nested: [{ value: null }, 'ä€😀'] };
    const { body } = await endpoint.upload({ data: base64(png), performLivenessCheck: false, capture });
    expect(body).toMatchObject({ contentType: 'image/png', performLivenessCheck: false });
    expect(body).not.toHaveProperty('capture');
    expect((await endpoint.call('GET', `/livePhotos/${body['id']}`)).body).toEqual({ ...body, capture });
  });

  it('gives the same bytes back, as JSON and as an image', async () => {
    const { body } = await endpoint.upload();
    const download = await endpoint.call('GET', `/livePhotos/${body['id']}/download`);
    expect(download.body).toMatchObject({
      fileName: expect.stringMatching(/^selfie_\d+\.jpg$/),
      contentType: 'image/jpeg',
    });
    expect(download.body['data']).toBe(base64(endpoint.photo));
    const image = await endpoint.fetch(String(body['downloadLink']), { headers: { accept: 'image/webp,image/*' } });
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    expect(image.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await image.arrayBuffer()).equals(endpoint.photo)).toBe(true);
  });

  it('takes a path with a trailing slash', async () => {
    const { status } = await endpoint.call('POST', '/livePhotos/', {
      clientId: 'client-1',
      data: base64(endpoint.photo),
    });
    expect(status).toBe(200);
  });
});

describe('what is refused', () => {
  const tooSmall = 'Image file size should be between 34KB and 4MB';
  it.each([
    ['no clientId', { clientId: undefined }, 'clientId'],
    ['an empty clientId', { clientId: '' }, 'clientId'],
    ['a clientId with NUL', { clientId: 'a\u0000' }, 'clientId'],
    ['half a surrogate pair', { clientId: 'a\ud800' }, 'clientId'],
    ['no data', { data: undefined }, 'data'],
    ['data that is no text', { data: 7 }, 'data'],
    ['a data URL', { data: 'data:image/jpeg;base64,/9j/' }, 'data'],
    ['URL-safe base64', { data: '_-__' }, 'data'],
    ['a liveness choice that is none', { performLivenessCheck: 'yes' }, 'performLivenessCheck'],
    ['a report that is no object', { capture: [] }, 'capture'],
    ['a report with NUL', { capture: { 'a\u0000': 1 } }, 'capture'],
    ['a report with half a surrogate pair', { capture: { a: '\udc00' } }, 'capture'],
    ['a report that is too long', { capture: { a: 'x'.repeat(70_000) } }, 'capture'],
    ['a report that is too deep', { capture: { a: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) } }, 'capture'],
  ])('%s: 400', async (_, fields, param) => {
    const { status, body } = await endpoint.upload(fields);
    expect({ status, body }).toEqual({
      status: 400,
      body: { type: 'invalid_request', message: `'${param}' is invalid`, param },
    });
  });

  it.each([34_815, 4_000_001])('a photo of %i bytes: 400 with the size text', async (length) => {
    const { status, body } = await endpoint.upload({ data: base64(new Uint8Array(length)) });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: 'invalid_request',
      message: tooSmall,
      param: 'data',
      reasons: [{ code: 'image_bytes' }],
    });
  });

  it.each(['{"clientId":', '[]', 'null', ''])('a body of %j: 400', async (text) => {
    const { status, body } = await endpoint.call('POST', '/livePhotos', text);
    expect([status, body['type']]).toEqual([400, 'invalid_request']);
  });

  it('a body that is not JSON: 400', async () => {
    const { status } = await endpoint.call('POST', '/livePhotos', 'a=b', { 'content-type': 'text/plain' });
    expect(status).toBe(400);
  });

  it.each([
    ['noise', async () => crypto.getRandomValues(new Uint8Array(50_000))],
    ['a cut JPEG', async () => (await noise(400)).subarray(0, 40_000)],
    ['a cut PNG', async () => (await noise(200, 'png')).subarray(0, 40_000)],
    ['an SVG', async () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(40_000)}</svg>`)],
  ])('%s: 422, and nothing is kept', async (_, make) => {
    const bytes = await make();
    const { status, body } = await endpoint.upload({ data: base64(bytes) });
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: 'image_unreadable', param: 'data', reasons: [{ code: 'image_unreadable' }] });
    expect(await endpoint.isKept(bytes)).toBe(false);
  });

  it('a picture of too many pixels: 422', async () => {
    expect((await endpoint.upload({ data: base64(pngOf(20_000, 20_000)) })).status).toBe(422);
  });

  it('a stream beyond the limit: 413, read no further', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body, duplex: 'half' };
    const answer = await endpoint.fetch('/livePhotos', request);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ type: 'request_too_large', reasons: [{ code: 'image_bytes' }] });
    expect(sent).toBeLessThan(7_000_000);
  });

  it.each([
    '5eb1b5f231778a0008d1c3f6',
    '5EB1B5F231778A0008D1C3F6',
    '..',
    '..%2f..%2fdatabase',
    '%00',
    'x'.repeat(3000),
  ])('an unknown id %s: 404 everywhere', async (id) => {
    for (const [method, path] of PHOTO_CALLS) {
      const { status, body } = await endpoint.call(method, `/livePhotos/${id}${path}`);
      expect([status, body['type']]).toEqual([404, 'resource_not_found']);
    }
  });

  it('an unknown call: 404 in the same shape', async () => {
    expect((await endpoint.call('GET', '/liveVideos')).body['type']).toBe('resource_not_found');
    expect((await endpoint.call('PUT', '/livePhotos')).status).toBe(404);
  });
});
