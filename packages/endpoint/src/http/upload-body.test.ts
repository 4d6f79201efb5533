import fc from 'fast-check';
import { HonoRequest } from 'hono/request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noise } from '../../test/photos.js';
import { base64, startTestEndpoint } from '../../test/test-endpoint.js';
import { readUpload } from './upload-body.js';

let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
}, 120_000);

afterAll(async () => {
  await endpoint.end();
  expect(endpoint.errors).toEqual([]);
});

const answerOf = async (answer: Response) => ({ status: answer.status, body: await answer.json() });

const post = async (path: string, body: FormData | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  answerOf(await endpoint.fetch(path, { method: 'POST', headers, body }));

const sendForm = (form: FormData, headers?: Record<string, string>) => post('/livePhotos', form, headers);

function formOf(fields: Record<string, string | Blob>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const fieldsOf = (fields = {}) => ({ clientId: 'form', data: new Blob([endpoint.photo]), ...fields });

const bytesOf = async (id: unknown) =>
  Buffer.from(String((await endpoint.call('GET', `/livePhotos/${id}/download`)).body['data']), 'base64');

describe('an upload as a form', () => {
  it('is the same as one of JSON', async () => {
    const capture = { schema: 'x', text: 'ä€😀' };
    const headers = { 'idempotency-key': 'all-forms' };
    const form = formOf(fieldsOf({ performLivenessCheck: 'false', capture: JSON.stringify(capture) }));
    const { status, body } = await sendForm(form, headers);
    expect(status).toBe(200);
    expect(body).toMatchObject({ clientId: 'form', performLivenessCheck: false, size: endpoint.photo.length });
    expect((await bytesOf(body.id)).equals(endpoint.photo)).toBe(true);
    expect((await endpoint.call('GET', `/livePhotos/${body.id}`)).body['capture']).toEqual(capture);
    const same = { clientId: 'form', performLivenessCheck: false, capture };
    expect(await endpoint.upload(same, headers)).toEqual({ status, body });
  });

  it('checks for liveness unless told otherwise', async () => {
    expect((await sendForm(formOf(fieldsOf()))).body).toMatchObject({ performLivenessCheck: true });
  });

  it.each([
    [{ clientId: '' }, 'clientId'],
    [{ clientId: new Blob(['me']) }, 'clientId'],
    [{ data: 'text' }, 'data'],
    [{ performLivenessCheck: 'no' }, 'performLivenessCheck'],
    [{ capture: '{' }, 'capture'],
    [{ capture: '[]' }, 'capture'],
    [{ capture: 'null' }, 'capture'],
    [{ capture: '"text"' }, 'capture'],
    [{ capture: '{"a": ["\\u0000"]}' }, 'capture'],
  ])('with %j: 400', async (fields, param) => {
    expect(await sendForm(formOf(fieldsOf(fields)))).toMatchObject({
      status: 400,
      body: { type: 'invalid_request', param },
    });
  });

  it('with two values for one field: 400', async () => {
    for (const name of ['clientId', 'data', 'other'] as const) {
      const form = formOf(fieldsOf({ other: 'a' }));
      form.append(name, 'another');
      const param = name === 'other' ? 'body' : name;
      expect(await sendForm(form)).toMatchObject({ status: 400, body: { param } });
    }
  });

  it('of more parts than a photo has: 400, before they are read', async () => {
    const extra = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`extra-${at}`, 'a']));
    expect((await sendForm(formOf(fieldsOf(extra(6))))).status).toBe(200);
    expect(await sendForm(formOf(fieldsOf(extra(7))))).toMatchObject({ status: 400, body: { param: 'body' } });
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=x'])(
    'that is no form, of type %s: 400',
    async (type) => {
      const answer = await post('/livePhotos', new TextEncoder().encode('nothing'), { 'content-type': type });
      expect(answer).toMatchObject({ status: 400, body: { type: 'invalid_request', param: 'body' } });
    },
  );
});

describe('an upload that is a picture', () => {
  it.each(['image/jpeg', 'image/png', 'image/*', 'images/jpg', 'IMAGE/JPEG; q=1'])('of type %s', async (type) => {
    const headers = { 'content-type': type };
    const { status, body } = await post('/livePhotos?clientId=raw', endpoint.photo, headers);
    expect(status).toBe(200);
    expect(body).toMatchObject({ clientId: 'raw', contentType: 'image/jpeg', performLivenessCheck: true });
    expect((await bytesOf(body.id)).equals(endpoint.photo)).toBe(true);
  });

  it('says in its query what it is', async () => {
    const query = '?clientId=raw%20%E2%82%AC&performLivenessCheck=false';
    const { body } = await post(`/livePhotos/${query}`, await noise(130, 'png'), { 'content-type': 'image/png' });
    expect(body).toMatchObject({ clientId: 'raw €', contentType: 'image/png', performLivenessCheck: false });
  });

  it.each([
    ['', 'clientId'],
    ['?clientId=a&clientId=b', 'clientId'],
    ['?clientId=a&performLivenessCheck=1', 'performLivenessCheck'],
  ])('with the query %j: 400', async (query, param) => {
    const answer = await post(`/livePhotos${query}`, endpoint.photo, { 'content-type': 'image/jpeg' });
    expect(answer).toMatchObject({ status: 400, body: { param } });
  });

  it('of no bytes: 400', async () => {
    const headers = { 'content-type': 'image/jpeg' };
    const { status, body } = await post('/livePhotos?clientId=raw', new Uint8Array(0), headers);
    expect([status, body.reasons?.[0].code]).toEqual([400, 'image_bytes']);
  });

  it('of JSON, by a mistaken type: 422, and nothing is kept', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ clientId: 'raw', data: base64(endpoint.photo) }));
    const answer = await post('/livePhotos?clientId=raw', bytes, { 'content-type': 'image/jpeg' });
    expect(answer).toMatchObject({ status: 422, body: { type: 'image_unreadable' } });
    expect(await endpoint.isKept(bytes)).toBe(false);
  });
});

describe('an upload as JSON', () => {
  const read = (fields: object) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ clientId: 'json', ...fields });
    return readUpload(new HonoRequest(new Request('http://localhost/', { method: 'POST', headers, body })));
  };

  it('is base64 as it is written, or refused', async () => {
    const piece = fc.constantFrom(...'AQgwz/+=-_ \n!é');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.base64String({ maxLength: 40 }), async (pieces, more) => {
        const data = more + pieces.join('');
        const bytes = Buffer.from(data, 'base64');
        const isWhole = bytes.toString('base64') === data;
        const answer = await read({ data }).then(
          (upload) => Buffer.from(upload.bytes).equals(bytes),
          () => 'refused',
        );
        expect(answer).toBe(isWhole ? true : 'refused');
      }),
      { numRuns: 2_000 },
    );
  });

  it('with more beside its photo than any report is refused before it is parsed', async () => {
    const keys = Array.from({ length: 60_000 }, (_, key) => [`key-${key}`, 0]);
    const capture = Object.fromEntries(keys);
    await expect(read({ data: 'AAAA', capture })).rejects.toMatchObject({ status: 400, body: { param: 'body' } });
    const some = Object.fromEntries(keys.slice(0, 4_000));
    await expect(read({ data: 'A'.repeat(5_000_000), capture: some })).resolves.toMatchObject({ capture: some });
  });
});
