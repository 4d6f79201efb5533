import { expect, it } from 'vitest';
import { connect } from '../test/connect.js';
import { json, silent } from '../test/scripted-server.js';

const ISSUED = { nonce: 'n'.repeat(32), expiresAt: '2026-11-05T14:06:44.756Z' };

it('is asked for with the client and the authorization', async () => {
  const { client, server } = await connect([json(200, ISSUED)], { authorization: 'test_raw' });
  expect(await client.createChallenge('client-1')).toEqual(ISSUED);
  const [request] = server.seen;
  expect(request).toMatchObject({ method: 'POST', url: '/v1/challenges', body: '{"clientId":"client-1"}' });
  expect(request?.headers).toMatchObject({ authorization: 'test_raw', 'content-type': 'application/json' });
});

it.each([
  [404, 'not_found'],
  [405, 'bad_request'],
])('of a server that gives none (%i) says %s at once', async (status, code) => {
  const { client, server } = await connect([json(status, {})]);
  await expect(client.createChallenge('client-1')).rejects.toMatchObject({ code, status, retryable: false });
  expect(server.seen).toHaveLength(1);
});

it('ends at its deadline', async () => {
  const { client } = await connect([silent], { timeoutMs: 100, retries: 0 });
  await expect(client.createChallenge('client-1')).rejects.toMatchObject({ code: 'upload_timeout' });
});

it.each([{ nonce: '' }, { nonce: 'n'.repeat(257) }, { nonce: 7 }, { expiresAt: null }])(
  'with %j is none of this API',
  async (change) => {
    const { client } = await connect([json(200, { ...ISSUED, ...change })]);
    await expect(client.createChallenge('client-1')).rejects.toMatchObject({ code: 'invalid_response' });
  },
);

it('needs a client', async () => {
  const { client, server } = await connect([json(200, ISSUED)]);
  await expect(client.createChallenge('')).rejects.toMatchObject({ code: 'bad_request', param: 'clientId' });
  expect(server.seen).toHaveLength(0);
});
