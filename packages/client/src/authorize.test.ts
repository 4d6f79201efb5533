import { expect, it, vi } from 'vitest';
import { connect, PHOTO, STORED } from '../test/connect.js';
import { json } from '../test/scripted-server.js';
import type { AuthorizationRequest } from './authorize.js';

const EXPIRED = json(401, { type: 'unauthorized', message: 'The token is invalid or expired' });
const INPUT = { clientId: STORED.clientId, photo: PHOTO };

/** Gives the token that it keeps until it is told that it is stale. */
function keptToken() {
  const asked: boolean[] = [];
  let count = 0;
  return {
    asked,
    authorization: async ({ refresh }: AuthorizationRequest) => {
      asked.push(refresh);
      if (refresh || count === 0) count += 1;
      return `token-${count}`;
    },
  };
}

it('asks for another token after 401, and sends the same call once more', async () => {
  const { asked, authorization } = keptToken();
  const { client, server } = await connect([EXPIRED, json(200, STORED)], { authorization });
  await expect(client.upload(INPUT)).resolves.toMatchObject({ id: STORED.id });
  expect(asked).toEqual([false, true]);
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['token-1', 'token-2']);
  expect(new Set(server.seen.map(({ headers, body }) => `${headers['idempotency-key']} ${body}`)).size).toBe(1);
});

it('asks only once in a call, whatever happens in between', async () => {
  const { asked, authorization } = keptToken();
  const { client, server } = await connect([EXPIRED, json(503, {}), EXPIRED], { authorization });
  await expect(client.get(STORED.id)).rejects.toMatchObject({ code: 'unauthorized', status: 401 });
  expect(asked).toEqual([false, true, false]);
  expect(server.seen).toHaveLength(3);
});

it('has nothing to ask where the authorization is a text', async () => {
  const { client, server } = await connect([EXPIRED], { authorization: 'key' });
  await expect(client.get(STORED.id)).rejects.toMatchObject({ code: 'unauthorized' });
  expect(server.seen).toHaveLength(1);
});

it.each([
  ['rejects', async () => Promise.reject(new Error('secret'))],
  [
    'throws',
    () => {
      throw new Error('secret');
    },
  ],
  ['never answers', () => new Promise<string>(() => undefined)],
])('says authorization_failed where the function %s', async (_what, authorization) => {
  const { client, server } = await connect([json(200, STORED)], { authorization, timeoutMs: 400, retries: 0 });
  const failure = await client.get(STORED.id).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'authorization_failed', retryable: true, param: 'authorization' });
  expect(String(failure)).not.toContain('secret');
  expect(server.seen).toHaveLength(0);
});

it('may take most of the deadline of a call that is tried but once', async () => {
  const authorization = () => new Promise<string>((resolve) => setTimeout(() => resolve('token'), 1_200));
  const { client } = await connect([json(200, STORED)], { authorization, timeoutMs: 2_000, retries: 0 });
  await expect(client.get(STORED.id)).resolves.toMatchObject({ id: STORED.id });
});

it('says authorization_failed where a single try asks again after a 401 and has no answer', async () => {
  const authorization = ({ refresh }: AuthorizationRequest) =>
    new Promise<string>((resolve) => (refresh ? undefined : setTimeout(() => resolve('token'), 500)));
  const { client, server } = await connect([EXPIRED], { authorization, timeoutMs: 2_000, retries: 0 });
  await expect(client.get(STORED.id)).rejects.toMatchObject({ code: 'authorization_failed' });
  expect(server.seen).toHaveLength(1);
});

it('asks again where the function failed, for it may have had no connection', async () => {
  const authorization = vi.fn().mockRejectedValueOnce(new TypeError('fetch failed')).mockResolvedValue('token');
  const { client } = await connect([json(200, STORED)], { authorization });
  await expect(client.get(STORED.id)).resolves.toMatchObject({ id: STORED.id });
  expect(authorization).toHaveBeenCalledTimes(2);
});

it('tells the function when nobody waits any more', async () => {
  let given: AbortSignal | undefined;
  const authorization = ({ signal }: AuthorizationRequest) => {
    given = signal;
    return new Promise<string>(() => undefined);
  };
  const { client } = await connect([json(200, STORED)], { authorization });
  const signal = AbortSignal.timeout(50);
  await expect(client.get(STORED.id, { signal })).rejects.toMatchObject({ code: 'aborted' });
  expect(given?.aborted).toBe(true);
});

it('is not asked by a call that is aborted already', async () => {
  const authorization = vi.fn().mockResolvedValue('token');
  const { client } = await connect([json(200, STORED)], { authorization });
  const signal = AbortSignal.abort();
  await expect(client.get(STORED.id, { signal })).rejects.toMatchObject({ code: 'aborted' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(authorization).not.toHaveBeenCalled();
});

it.each([undefined, null, 7, 'line\nbreak'])('cannot send %j as an authorization', async (value) => {
  // What a page without types may give.
  const authorization = async () => value as string;
  const { client, server } = await connect([json(200, STORED)], { authorization });
  await expect(client.get(STORED.id)).rejects.toMatchObject({ code: 'unauthorized', retryable: false });
  expect(server.seen).toHaveLength(0);
});
