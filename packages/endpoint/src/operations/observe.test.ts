import { afterAll, beforeAll, expect, it } from 'vitest';
import { base64, startTestEndpoint } from '../../test/test-endpoint.js';
import type { LogEntry } from './log.js';

const SECRET_CLIENT = 'client-of-nobody-s-business';
const entries: LogEntry[] = [];
let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;
let id: unknown;

beforeAll(async () => {
  const log = (entry: LogEntry) => {
    entries.push(entry);
    // A log that cannot be written must not fail what it is about.
    throw new Error('The disk is full');
  };
  endpoint = await startTestEndpoint({ log, sweep: { everyMs: 0 } });
  const { body } = await endpoint.upload({ clientId: SECRET_CLIENT }, { 'idempotency-key': 'key-1' });
  id = body['id'];
  await endpoint.upload({ clientId: SECRET_CLIENT }, { 'idempotency-key': 'key-1' });
  await endpoint.upload({ clientId: SECRET_CLIENT, data: base64(new Uint8Array(50_000)) });
  await endpoint.call('GET', `/livePhotos/${id}`);
  await endpoint.call('GET', `/livePhotos/${id}/nothing`);
  await endpoint.call('BREW', '/coffee');
}, 120_000);

afterAll(() => endpoint.end());

it('logs every request by its pattern', () => {
  const lines = entries.flatMap((entry) =>
    entry.event === 'request' ? [`${entry.method} ${entry.route} ${entry.status}`] : [],
  );
  expect(lines).toEqual([
    'POST /v1/livePhotos 200',
    'POST /v1/livePhotos 200',
    'POST /v1/livePhotos 422',
    'GET /v1/livePhotos/{id} 200',
    'GET none 404',
    'other none 404',
  ]);
  const ids = entries.flatMap((entry) => (entry.event === 'request' ? [entry.requestId] : []));
  expect(new Set(ids).size).toBe(6);
});

it('answers the id that the log knows', async () => {
  const answer = await endpoint.fetch('/livePhotos/unknown', { headers: { 'x-request-id': 'chosen-by-the-caller' } });
  const last = entries.at(-1);
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  expect(last).toMatchObject({ requestId: answer.headers.get('x-request-id') });
});

it('counts requests, photos, refusals and the work of the storage', async () => {
  const text = await endpoint.metrics();
  expect(text).toContain(
    'live_photos_http_request_duration_seconds_count{method="POST",route="/v1/livePhotos",status="200"} 2',
  );
  expect(text).toContain('live_photos_stored_total 1\n');
  expect(text).toContain(`live_photos_stored_bytes_total ${endpoint.photo.length}\n`);
  expect(text).toContain('live_photos_uploads_refused_total{reason="image_unreadable"} 1');
  expect(text).toMatch(/live_photos_storage_duration_seconds_count\{part="store",operation="put",result="ok"\} [12]/);
  expect(text).toMatch(/live_photos_storage_duration_seconds_count\{part="database",operation="add",result="ok"\} 1/);
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
});

it('says nothing of anybody', async () => {
  const all = JSON.stringify(entries) + (await endpoint.metrics());
  for (const secret of [SECRET_CLIENT, String(id), 'key-1', 'coffee', 'BREW', '127.0.0.1', 'chosen-by-the-caller']) {
    expect(all).not.toContain(secret);
  }
});
