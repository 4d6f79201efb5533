import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerTo, KEY, startHttpEndpoint } from '../test/http-endpoint.js';
import { noise } from '../test/photos.js';
import { pngOf, segment, withSegment } from '../test/photos-with.js';
import { base64, PHOTO_CALLS } from '../test/test-endpoint.js';

const BODY_TIMEOUT_MS = 1_500;
let endpoint: Awaited<ReturnType<typeof startHttpEndpoint>>;

beforeAll(async () => {
  endpoint = await startHttpEndpoint({ bodyTimeoutMs: BODY_TIMEOUT_MS });
}, 120_000);

afterAll(async () => {
  expect(await endpoint.countOf('attacker')).toBe(0);
  await endpoint.end();
  expect(endpoint.errors).toEqual([]);
});

const headers = { authorization: KEY };
const upload = (bytes: Uint8Array) =>
  endpoint.call('POST', '/livePhotos', { headers, body: { clientId: 'attacker', data: base64(bytes) } });

it.each([
  ['20,000 by 20,000 pixels', async () => pngOf(20_000, 20_000)],
  // 400 MB of grey in 390 kB.
  ['20,000 by 20,000 real pixels', async () => pngOf(20_000, 20_000, deflateSync(Buffer.alloc(20_000 * 20_001)))],
  ['2 billion by 2 billion pixels', async () => pngOf(0x7fffffff, 0x7fffffff)],
  ['a page behind a picture', async () => Buffer.concat([await noise(300), Buffer.from('<html><script>')])],
  ['an archive behind a picture', async () => Buffer.concat([await noise(300), Buffer.from('PK\x03\x04')])],
  ['a script in EXIF', async () => withSegment(await noise(300), segment(0xe1, Buffer.from('Exif\0\0<script>')))],
])('%s: refused, in bounded memory', async (_what, make) => {
  const bytes = await make();
  expect(await upload(bytes)).toMatchObject({ status: 422, body: { type: 'image_unreadable' } });
  // libvips counts the most that it ever held, in MB: what else the process holds has nothing to do with the picture.
  expect(sharp.cache().memory.high).toBeLessThan(150);
});

it.each([
  '../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/database',
  '..%5c..%5cwindows',
  '%252e%252e%252f',
  '%c0%ae%c0%ae%c0%af',
  '%00',
  '%zz',
  '%',
  '....//....//',
  "'%20or%201=1--",
  'a'.repeat(8_000),
])('the id %s is nobody’s', async (id) => {
  for (const [method, path] of PHOTO_CALLS) {
    const answer = await endpoint.call(method, `/livePhotos/${id}${path}`, { headers });
    expect([400, 404]).toContain(answer.status);
    expect(answer.bytes.toString()).not.toMatch(/root:/);
  }
});

it('a body of 5 GB is refused at once where it says so', async () => {
  const length = { 'content-length': String(5_000_000_000), 'content-type': 'application/json' };
  const outgoing = endpoint.open('POST', '/livePhotos', { ...headers, ...length });
  const answer = answerTo(outgoing);
  outgoing.flushHeaders();
  expect((await answer).status).toBe(413);
  outgoing.on('error', () => {}).destroy();
});

it('a body without end is refused, and no more is read of it', async () => {
  const outgoing = endpoint.open('POST', '/livePhotos', { ...headers, 'content-type': 'image/jpeg' });
  const block = Buffer.alloc(1_000_000);
  let sent = 0;
  const ended = new Promise<void>((resolve) => outgoing.once('close', resolve).on('error', () => resolve()));
  const send = () => {
    while (!outgoing.destroyed && sent < 5_000_000_000) {
      sent += block.length;
      if (!outgoing.write(block)) return void outgoing.once('drain', send);
    }
  };
  const answer = answerTo(outgoing);
  send();
  expect((await answer).status).toBe(413);
  await ended;
  expect(sent).toBeLessThan(500_000_000);
});

it('a body that comes byte by byte is refused when its time is over', async () => {
  const outgoing = endpoint.open('POST', '/livePhotos', { ...headers, 'content-type': 'image/jpeg' });
  const answer = answerTo(outgoing);
  const dripping = setInterval(() => outgoing.write('a'), 100);
  const { status, body } = await answer.finally(() => clearInterval(dripping));
  expect([status, body['type']]).toEqual([408, 'request_timeout']);
  outgoing.on('error', () => {}).destroy();
});

it('a connection that breaks off stores nothing, and is no failure of the endpoint', async () => {
  const outgoing = endpoint.open('POST', '/livePhotos?clientId=attacker', { ...headers, 'content-type': 'image/jpeg' });
  outgoing.on('error', () => {});
  outgoing.write(endpoint.photo.subarray(0, 30_000));
  await new Promise((resolve) => setTimeout(resolve, 100));
  outgoing.destroy();
  expect((await endpoint.call('GET', '/livePhotos?clientId=attacker', { headers })).status).toBe(200);
});
