import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connect, PHOTO, STORED } from '../test/connect.js';
import { json, reset, type Step } from '../test/scripted-server.js';

const INPUT = { clientId: STORED.clientId, photo: PHOTO };

/** What a browser says of its connection: Node says nothing. */
let platform: { onLine: boolean | undefined };
beforeEach(() => {
  platform = { onLine: true };
  vi.stubGlobal('navigator', platform);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const comesBack = () =>
  setTimeout(() => {
    platform.onLine = true;
  }, 50);

it('waits for the connection, says so, and sends once it is there', async () => {
  platform.onLine = false;
  const { client, server } = await connect([reset, json(200, STORED)], { retries: 0 });
  const told: [boolean, number][] = [];
  const stored = client.upload(INPUT, {
    onWaiting: (isWaiting) => {
      told.push([isWaiting, server.seen.length]);
      if (isWaiting) comesBack();
    },
  });
  await expect(stored).resolves.toMatchObject({ id: STORED.id });
  expect(told).toEqual([
    [true, 1],
    [false, 1],
  ]);
});

it('is none the worse for an onWaiting that throws', async () => {
  platform.onLine = false;
  const { client } = await connect([reset, json(200, STORED)], { retries: 0 });
  const onWaiting = vi.fn((isWaiting: boolean) => {
    if (isWaiting) comesBack();
    throw new Error('the page');
  });
  await expect(client.upload(INPUT, { onWaiting })).resolves.toMatchObject({ id: STORED.id });
  expect(onWaiting.mock.calls).toEqual([[true], [false]]);
});

it('does not wait where the endpoint can be reached nonetheless, as one on the same machine', async () => {
  platform.onLine = false;
  const { client } = await connect([json(200, STORED)]);
  const onWaiting = vi.fn();
  await expect(client.upload(INPUT, { onWaiting })).resolves.toMatchObject({ id: STORED.id });
  expect(onWaiting).not.toHaveBeenCalled();
});

it('goes on where the connection broke, without counting that as a try', async () => {
  const breaks: Step = (response, seen) => {
    platform.onLine = false;
    reset(response, seen);
  };
  const { client, server } = await connect([breaks, breaks, json(200, STORED)], { retries: 0 });
  const onWaiting = vi.fn((isWaiting: boolean) => void (isWaiting && comesBack()));
  await expect(client.upload(INPUT, { onWaiting })).resolves.toMatchObject({ id: STORED.id });
  expect(onWaiting.mock.calls).toEqual([[true], [false], [true], [false]]);
  expect(new Set(server.seen.map(({ headers, body }) => `${headers['idempotency-key']} ${body}`)).size).toBe(1);
});

it('asks for a token again when there is a connection to fetch it by', async () => {
  platform.onLine = false;
  const authorization = vi.fn(async () => {
    if (!platform.onLine) throw new TypeError('fetch failed');
    return 'token';
  });
  const { client, server } = await connect([json(200, STORED)], { authorization, retries: 0 });
  await client.get(STORED.id, { onWaiting: (isWaiting) => isWaiting && comesBack() });
  expect(authorization).toHaveBeenCalledTimes(2);
  expect(server.seen).toHaveLength(1);
});

it('gives up at the deadline, and then it is the network', async () => {
  platform.onLine = false;
  const { client, server } = await connect([reset], { timeoutMs: 1_000 });
  const onWaiting = vi.fn();
  await expect(client.upload(INPUT, { onWaiting })).rejects.toMatchObject({ code: 'network', retryable: true });
  expect(onWaiting.mock.calls).toEqual([[true], [false]]);
  expect(server.seen).toHaveLength(1);
});

it('stops waiting when it is aborted', async () => {
  platform.onLine = false;
  const { client } = await connect([reset]);
  const leaving = new AbortController();
  const onWaiting = vi.fn(() => leaving.abort());
  const { signal } = leaving;
  await expect(client.upload(INPUT, { signal, onWaiting })).rejects.toMatchObject({ code: 'aborted' });
  expect(onWaiting.mock.calls).toEqual([[true], [false]]);
});

it('fails with what the server says, offline or not', async () => {
  const { client } = await connect([
    (response, seen) => {
      platform.onLine = false;
      json(422, { type: 'image_unreadable', message: '' })(response, seen);
    },
  ]);
  await expect(client.upload(INPUT)).rejects.toMatchObject({ code: 'photo_refused' });
});

it('never waits where the platform does not say', async () => {
  platform.onLine = undefined;
  const { client } = await connect([reset, json(200, STORED)]);
  const onWaiting = vi.fn();
  await client.get(STORED.id, { onWaiting });
  expect(onWaiting).not.toHaveBeenCalled();
});
