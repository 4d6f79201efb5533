import { describe, expect, it } from 'vitest';
import { connect, STORED } from '../test/connect.js';
import { empty, json, type Step } from '../test/scripted-server.js';

const READ = { ...STORED, mediaType: 'image/jpeg' };
const { updatedAt, ...UNDATED } = STORED;

describe('a live photo', () => {
  it.each([
    ['as documented', STORED, READ],
    ['a size as text', { ...STORED, size: '44896' }, READ],
    ['updateAt', { ...UNDATED, updateAt: updatedAt }, READ],
    ['updateAt beside updatedAt', { ...STORED, updateAt: '1999-01-01T00:00:00.000Z' }, READ],
    ['no time of change', UNDATED, { ...READ, updatedAt: STORED.createdAt }],
    ['unknown fields', { ...STORED, inspection: { outcome: 'accepted' }, __v: 0 }, READ],
    ['empty fields', { ...STORED, performLivenessCheck: null, downloadLink: null }, withoutCheck({ downloadLink: '' })],
    ['nothing but an id', { id: STORED.id }, emptyOf(STORED.id)],
  ])('is read: %s', async (_what, body, expected) => {
    const { client } = await connect([json(200, body)]);
    expect(await client.get(STORED.id)).toEqual(expected);
  });

  it.each([
    ['images/jpg', 'image/jpeg'],
    ['image/jpg', 'image/jpeg'],
    ['images/jpeg', 'image/jpeg'],
    ['image/jpeg', 'image/jpeg'],
    ['IMAGES/JPG', 'image/jpeg'],
    ['images/png', 'image/png'],
    ['image/png', 'image/png'],
    ['', ''],
  ])('of the type %j is %j, and the word is kept', async (contentType, mediaType) => {
    const { client } = await connect([json(200, { ...STORED, contentType })]);
    expect(await client.get(STORED.id)).toMatchObject({ contentType, mediaType });
  });

  it.each([
    ['HTML', (response: Parameters<Step>[0]) => void response.end('<html>')],
    ['nothing', empty(200)],
    ['a list', json(200, [STORED])],
    ['no id', json(200, { ...STORED, id: undefined })],
    ['a size that is none', json(200, { ...STORED, size: 'large' })],
    ['a size below zero', json(200, { ...STORED, size: -1 })],
    ['a time that is no text', json(200, { ...STORED, createdAt: 7 })],
  ])('is none of this API: %s', async (_what, step) => {
    const { client } = await connect([step]);
    await expect(client.get(STORED.id)).rejects.toMatchObject({ code: 'invalid_response' });
  });
});

describe('a page', () => {
  it.each([
    ['numbers as text', { page: '1', pageSize: '100', totalItems: '1', pages: '1', items: [STORED] }, [1, 100, 1, 1]],
    ['no numbers', { items: [STORED] }, [1, 1, 1, 1]],
    ['no items', { page: 1, pageSize: 100, totalItems: 0, pages: 0 }, [1, 100, 0, 0]],
  ])('is read with %s', async (_what, body, [page, pageSize, totalItems, pages]) => {
    const { client } = await connect([json(200, body)]);
    const items = 'items' in body ? [READ] : [];
    expect(await client.list({ clientId: 'c' })).toEqual({ page, pageSize, totalItems, pages, items });
  });
});

describe('a download', () => {
  it.each([
    ['in lines', { fileName: 'selfie.jpg', contentType: 'image/jpg', data: 'AQID\r\nBAU=' }, 'selfie.jpg'],
    ['without a name', { contentType: 'images/jpg', data: 'AQIDBAU=' }, ''],
  ])('is read: %s', async (_what, body, fileName) => {
    const { client } = await connect([json(200, body)]);
    const photo = await client.download(STORED.id);
    expect(photo).toMatchObject({ fileName, mediaType: 'image/jpeg' });
    expect([...photo.bytes]).toEqual([1, 2, 3, 4, 5]);
  });
});

it.each([
  ['an object', json(200, {})],
  ['the record', json(200, STORED)],
  ['a word', (response: Parameters<Step>[0]) => void response.end('OK')],
  ['nothing', empty(200)],
  ['nothing, by 204', empty(204)],
])('redaction and deletion that answer with %s are done', async (_what, step) => {
  const { client } = await connect([step]);
  await expect(client.redact(STORED.id)).resolves.toBeUndefined();
  await expect(client.remove(STORED.id)).resolves.toBeUndefined();
});

function withoutCheck(change: object) {
  const { performLivenessCheck, ...rest } = READ;
  return { ...rest, ...change };
}

function emptyOf(id: string) {
  const texts = { clientId: '', downloadLink: '', contentType: '', mediaType: '', createdAt: '', updatedAt: '' };
  return { id, ...texts, size: 0 };
}
