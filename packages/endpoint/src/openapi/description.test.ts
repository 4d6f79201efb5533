import { expect, it } from 'vitest';
import { appWithoutStorage } from '../../test/app-without-storage.js';

const app = appWithoutStorage({
  dataDir: 'unused',
  apiKeys: ['key-of-nobody-in-particular'],
  tokenSecrets: [{ id: 'a', secret: 's'.repeat(32) }],
  basePath: '/photos/v1',
});
const get = (path: string) => app.fetch(new Request(`https://photos.example/photos/v1${path}`));

it('describes every call that there is', async () => {
  const answer = await get('/openapi.json');
  const document = await answer.json();
  expect([answer.status, document.openapi]).toEqual([200, '3.1.0']);
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item ?? {}).map((method) => `${method} ${path}`),
  );
  expect(calls.sort()).toEqual([
    'delete /photos/v1/livePhotos/{id}',
    'get /photos/v1/livePhotos',
    'get /photos/v1/livePhotos/{id}',
    'get /photos/v1/livePhotos/{id}/download',
    'post /photos/v1/challenges',
    'post /photos/v1/livePhotos',
    'post /photos/v1/livePhotos/{id}/redact',
    'post /photos/v1/tokens',
  ]);
});

it('refers to nothing that it does not hold', async () => {
  const document = await (await get('/openapi.json')).json();
  const references = JSON.stringify(document).match(/"#\/[^"]+"/g) ?? [];
  expect(references.length).toBeGreaterThan(10);
  for (const reference of new Set(references)) {
    const [, ...names] = reference.slice(1, -1).split('/');
    expect(
      names.reduce((inner, name) => inner?.[name], document),
      reference,
    ).toBeDefined();
  }
});

it('says of an upload what its fields and answers are', async () => {
  const { paths, components } = await (await get('/openapi.json')).json();
  const { requestBody, responses, parameters } = paths['/photos/v1/livePhotos'].post;
  const names = parameters.map(({ name }: { name: string }) => name);
  expect(names).toEqual(['Idempotency-Key', 'clientId', 'performLivenessCheck']);
  expect(Object.keys(requestBody.content)).toEqual(['application/json', 'multipart/form-data', 'image/*']);
  expect(components.schemas.LivePhotoUpload.required).toEqual(['clientId', 'data']);
  expect(components.schemas.LivePhotoForm.properties.data).toMatchObject({ type: 'string', format: 'binary' });
  expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '413', '422', '429']));
});

it('says of a list what its parameters are', async () => {
  const { paths } = await (await get('/openapi.json')).json();
  const [clientId, page, pageSize] = paths['/photos/v1/livePhotos'].get.parameters;
  expect(clientId).toMatchObject({ required: true, schema: { type: 'string', minLength: 1, maxLength: 128 } });
  expect(page.schema).toEqual({ type: 'integer', minimum: 1, maximum: 999_999_999, default: 1 });
  expect(pageSize.schema).toEqual({ type: 'integer', minimum: 1, maximum: 1000, default: 100 });
});

it('is a page without scripts that loads nothing', async () => {
  const answer = await get('/docs/');
  const html = await answer.text();
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+='; /);
  expect(html).toContain('POST /photos/v1/livePhotos');
  expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import|https?:\/\/(?!www\.example\.com)/);
});
