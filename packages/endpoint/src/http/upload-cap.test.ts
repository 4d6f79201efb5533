import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, KEY, startHttpEndpoint } from '../../test/http-endpoint.js';
import type { ApiEnv } from '../access/caller.js';
import { ApiFailure } from '../failure.js';
import { capUploads, type UploadCaps } from './upload-cap.js';

/** An app whose uploads are under way until they are let end. */
function appOf(caps: UploadCaps) {
  const app = new Hono<ApiEnv>();
  app.onError((error, c) => c.text('', error instanceof ApiFailure ? error.status : 500));
  app.use(async (c, next) => {
    const clientId = c.req.query('token');
    c.set('caller', clientId ? { kind: 'token', clientId, performLivenessCheck: true } : { kind: 'key', id: 'key' });
    await next();
  });
  const waiting: ((status: 200 | 400) => void)[] = [];
  app.post('/', capUploads(caps), async (c) => {
    const status = await new Promise<200 | 400>((resolve) => waiting.push(resolve));
    if (status === 400) throw new Error('It broke off');
    return c.text('', status);
  });
  const begin = async (token = '') => (await app.request(`/?token=${token}`, { method: 'POST' })).status;
  return { begin, end: (status: 200 | 400) => waiting.shift()?.(status), running: () => waiting.length };
}

describe('a cap', () => {
  it('lets so many uploads be under way and no more, whether they end well or break off', async () => {
    const { begin, end, running } = appOf({ inAll: 3, perClient: 1 });
    const first = [begin(), begin(), begin()];
    await expect.poll(running).toBe(3);
    expect(await begin()).toBe(503);
    end(200);
    end(400);
    expect(await Promise.all(first.slice(0, 2))).toEqual([200, 500]);
    const others = [begin(), begin()];
    await expect.poll(running).toBe(3);
    expect(await begin()).toBe(503);
    for (let left = 0; left < 3; left++) end(200);
    expect(await Promise.all([first[2], ...others])).toEqual([200, 200, 200]);
  });

  it('does not let one client’s pages take the places of others', async () => {
    const { begin, end, running } = appOf({ inAll: 3, perClient: 1 });
    const mine = begin('me');
    await expect.poll(running).toBe(1);
    expect(await begin('me')).toBe(503);
    const theirs = begin('them');
    await expect.poll(running).toBe(2);
    end(200);
    end(200);
    expect(await Promise.all([mine, theirs])).toEqual([200, 200]);
    const again = begin('me');
    await expect.poll(running).toBe(1);
    end(200);
    expect(await again).toBe(200);
  });
});

describe('an endpoint', () => {
  let endpoint: Awaited<ReturnType<typeof startHttpEndpoint>>;

  beforeAll(async () => {
    endpoint = await startHttpEndpoint({ maxUploads: { inAll: 1, perClient: 1 }, fsync: false });
  }, 120_000);

  afterAll(async () => {
    await endpoint.end();
    expect(endpoint.errors).toEqual([]);
  });

  it('refuses an upload while another still comes, and gives the place of one that breaks off away', async () => {
    const headers = { authorization: KEY, 'content-type': 'image/jpeg' };
    const path = '/livePhotos?clientId=me';
    const slow = endpoint.open('POST', path, headers);
    answerTo(slow).catch(() => {});
    slow.write(endpoint.photo.subarray(0, 100));
    const upload = () => endpoint.call('POST', path, { headers, body: endpoint.photo });
    const busy = { status: 503, body: { type: 'unavailable' }, headers: { 'retry-after': '1' } };
    await expect.poll(upload).toMatchObject(busy);
    // Nothing else is held up.
    expect(await endpoint.countOf('nobody')).toBe(0);
    slow.on('error', () => {}).destroy();
    await expect.poll(upload).toMatchObject({ status: 200 });
  });
});
