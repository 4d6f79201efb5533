import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerTo, KEY, ORIGIN, startHttpEndpoint } from '../test/http-endpoint.js';

let endpoint: Awaited<ReturnType<typeof startHttpEndpoint>>;

beforeAll(async () => {
  endpoint = await startHttpEndpoint({ maxUploads: { inAll: 3, perClient: 1 }, fsync: false });
}, 120_000);

afterAll(async () => {
  await endpoint.end();
  expect(endpoint.errors).toEqual([]);
});

/** An upload whose body has begun, and then waits. */
async function begin(authorization: string) {
  const headers = { authorization, origin: ORIGIN, 'content-type': 'image/jpeg', expect: '100-continue' };
  const outgoing = endpoint.open('POST', '/livePhotos?clientId=me', headers);
  const answer = answerTo(outgoing);
  answer.catch(() => {});
  outgoing.write(endpoint.photo.subarray(0, 100));
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    answer,
    finish: () => {
      outgoing.end(endpoint.photo.subarray(100));
      return answer;
    },
    breakOff: () => outgoing.on('error', () => {}).destroy(),
  };
}

const busy = { status: 503, body: { type: 'unavailable' }, headers: { 'retry-after': '1' } };

it('lets so many uploads be under way and no more, whether they end well or break off', async () => {
  const first = await begin(KEY);
  const second = await begin(KEY);
  const third = await begin(KEY);
  expect(await (await begin(KEY)).answer).toMatchObject(busy);
  // Nothing else is held up.
  expect(await endpoint.countOf('me')).toBe(0);
  expect((await first.finish()).status).toBe(200);
  second.breakOff();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const others = [await begin(KEY), await begin(KEY)];
  expect(await (await begin(KEY)).answer).toMatchObject(busy);
  for (const one of [third, ...others]) expect((await one.finish()).status).toBe(200);
  expect(await endpoint.countOf('me')).toBe(4);
});

it('does not let one client’s pages take the places of others', async () => {
  const [mine, theirs] = await Promise.all([endpoint.tokenFor('me'), endpoint.tokenFor('them')]);
  const first = await begin(mine);
  expect(await (await begin(mine)).answer).toMatchObject(busy);
  const other = await begin(theirs);
  expect((await first.finish()).status).toBe(200);
  expect((await (await begin(mine)).finish()).status).toBe(200);
  other.breakOff();
});
