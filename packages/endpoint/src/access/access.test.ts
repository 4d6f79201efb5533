import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { appWithoutStorage } from '../../test/app-without-storage.js';
import type { EndpointConfig } from '../config.js';

const appOf = (config: Partial<EndpointConfig>) => appWithoutStorage({ dataDir: 'unused', ...config });

const statusOf = async (config: Partial<EndpointConfig>, authorization: string) => {
  const request = new Request('https://photos.example/v1/nothing', { headers: { authorization } });
  return (await appOf(config).fetch(request)).status;
};

const PAGE = 'https://bank.example';
const SECRET = 's'.repeat(32);
const digest = `sha256:${createHash('sha256').update('live_two-of-the-back-end').digest('hex')}`;
const apiKeys = ['live_one-of-the-back-end', digest];

it.each(['live_one-of-the-back-end', 'live_two-of-the-back-end'])(
  'takes the key %s, given as itself or by its digest',
  async (key) => expect(await statusOf({ apiKeys }, key)).toBe(404),
);

it.each([digest, digest.slice(7), 'live_three', '', 'Bearer live_one-of-the-back-end'])(
  'does not take %s',
  async (key) => expect(await statusOf({ apiKeys }, key)).toBe(401),
);

it.each([
  ['an empty key', { apiKeys: [''] }],
  ['a key that can be guessed', { apiKeys: ['live_of-23-characters-x'] }],
  ['a digest that is none', { apiKeys: ['sha256:abc'] }],
  ['tokens without a key', { tokenSecrets: [{ id: 'a', secret: SECRET }] }],
  ['a short secret', { apiKeys, tokenSecrets: [{ id: 'a', secret: 'short' }] }],
  ['a secret without an id', { apiKeys, tokenSecrets: [{ id: '', secret: SECRET }] }],
  ['two secrets of one id', { apiKeys, tokenSecrets: [1, 2].map(() => ({ id: 'a', secret: SECRET })) }],
  ['an origin with a path', { allowedOrigins: ['https://a.example/'] }],
  ['every origin', { allowedOrigins: ['*'] }],
  ['a limit of nothing', { apiKeys, rateLimits: { perKey: { perSecond: 0, burst: 0 } } }],
])('refuses to start with %s', (_what, config) => expect(() => appOf(config)).toThrow(TypeError));

const tooMany = { status: 429, body: { type: 'rate_limited', message: 'Too many calls' } };

const answerOf = async (answer: Response) => ({ status: answer.status, body: await answer.json() });

it('counts the calls of each key', async () => {
  const app = appOf({ apiKeys, rateLimits: { perKey: { perSecond: 0.1, burst: 2 } }, allowedOrigins: [PAGE] });
  const call = (authorization: string) =>
    app.fetch(new Request('https://photos.example/v1/nothing', { headers: { authorization, origin: PAGE } }));
  expect([(await call('live_one-of-the-back-end')).status, (await call('live_one-of-the-back-end')).status]).toEqual([
    404, 404,
  ]);
  const refused = await call('live_one-of-the-back-end');
  expect(await answerOf(refused)).toEqual(tooMany);
  expect(refused.headers.get('retry-after')).toMatch(/^(9|10)$/);
  expect(refused.headers.get('access-control-allow-origin')).toBe(PAGE);
  expect(refused.headers.get('access-control-expose-headers')).toBe('Retry-After,X-Request-Id');
  expect((await call('live_two-of-the-back-end')).status).toBe(404);
  // Who has no key takes nobody's turn.
  expect((await call('live_three')).status).toBe(401);
});

it('counts the calls for each client, by its tokens and by keys', async () => {
  const tokenSecrets = [{ id: 'a', secret: SECRET }];
  const app = appOf({ apiKeys, tokenSecrets, rateLimits: { perClient: { perSecond: 0.1, burst: 3 } } });
  const headers = { authorization: 'live_one-of-the-back-end', 'content-type': 'application/json' };
  const ask = (clientId: string) => {
    const body = JSON.stringify({ clientId, referrer: `${PAGE}/*` });
    return app.fetch(new Request('https://photos.example/v1/tokens', { method: 'POST', headers, body }));
  };
  const { token } = await (await ask('me')).json();
  const call = () =>
    app.fetch(new Request('https://photos.example/v1/nothing', { headers: { authorization: token, origin: PAGE } }));
  expect([(await call()).status, (await call()).status]).toEqual([404, 404]);
  expect(await answerOf(await call())).toEqual(tooMany);
  expect(await answerOf(await ask('me'))).toEqual(tooMany);
  expect((await ask('another')).status).toBe(200);
});
