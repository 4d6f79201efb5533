import { afterEach, beforeEach, expect, it } from 'vitest';
import { startS3 } from '../../test/s3-server.js';
import { startTestEndpoint } from '../../test/test-endpoint.js';
import { isOutage } from './outage.js';

const errorOf = (code: string, message = 'It failed') => Object.assign(new Error(message), { code });

it.each([
  ['a full disk', errorOf('ENOSPC')],
  ['a quota that is used up', errorOf('EDQUOT')],
  ['a failed query behind which is no connection', new Error('Failed query', { cause: errorOf('ECONNREFUSED') })],
  ['a server that shuts down', new Error('Failed query', { cause: errorOf('57P01') })],
  ['a lock that was waited for too long', errorOf('55P03')],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect')],
  ['a call that took too long', new DOMException('Too late', 'TimeoutError')],
])('%s is an outage', (_what, error) => expect(isOutage(error)).toBe(true));

it.each([
  ['a query that is wrong', new Error('Failed query', { cause: errorOf('42601') })],
  ['a row that is there already', errorOf('23505')],
  ['a folder that may not be written', errorOf('EACCES')],
  ['a mistake of our own', new TypeError('x is not a function')],
  ['no error', 'ENOSPC'],
])('%s is none', (_what, error) => expect(isOutage(error)).toBe(false));

let s3: Awaited<ReturnType<typeof startS3>>;
let endpoint: Awaited<ReturnType<typeof startTestEndpoint>>;

beforeEach(async () => {
  s3 = await startS3();
  endpoint = await startTestEndpoint({ s3: await s3.createBucket('photos'), sweep: { everyMs: 0 } });
}, 120_000);

afterEach(() => endpoint.end());

it('is answered with when to try again, and told to the operator', async () => {
  await s3.end();
  const body = JSON.stringify({ clientId: 'me', data: Buffer.from(endpoint.photo).toString('base64') });
  const headers = { 'content-type': 'application/json' };
  const answer = await endpoint.fetch('/livePhotos', { method: 'POST', headers, body });
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
    503,
    '1',
    { type: 'unavailable', message: 'The endpoint cannot store or read now' },
  ]);
  expect(endpoint.errors).toHaveLength(1);
}, 60_000);
