import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { KEY, ORIGIN, SECRETS, startHttpEndpoint } from '../test/http-endpoint.js';
import { base64 } from '../test/test-endpoint.js';

let endpoint: Awaited<ReturnType<typeof startHttpEndpoint>>;
const generous = { perSecond: 1000, burst: 1000 };

beforeAll(async () => {
  endpoint = await startHttpEndpoint({ rateLimits: { perKey: generous, perClient: generous } });
}, 120_000);

afterEach(() => vi.useRealTimers());

afterAll(async () => {
  await endpoint.end();
  expect(endpoint.errors).toEqual([]);
});

const from = (token: string, origin: string | null = ORIGIN) => ({
  authorization: token,
  ...(origin !== null && { origin }),
});

const photoOf = (clientId: string, fields = {}) => ({ clientId, data: base64(endpoint.photo), ...fields });

const upload = (token: string, clientId = 'me', fields = {}) =>
  endpoint.call('POST', '/livePhotos', { headers: from(token), body: photoOf(clientId, fields) });

/** Three parts, the middle one of which is the claims. */
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('POST /tokens', () => {
  it('gives a JSON web token for one client and hour', async () => {
    const headers = { authorization: KEY };
    const body = { clientId: 'me', referrer: `${ORIGIN}/*` };
    const answer = await endpoint.call('POST', '/tokens/', { headers, body });
    expect([answer.status, answer.body]).toEqual([200, { token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) }]);
    const claims = claimsOf(String(answer.body['token']));
    expect(claims).toMatchObject({ sub: 'me', referrer: `${ORIGIN}/*` });
    expect(claims.exp - claims.iat).toBe(3600);
  });

  it.each([
    [{ referrer: `${ORIGIN}/*` }, 'clientId'],
    [{ clientId: '', referrer: `${ORIGIN}/*` }, 'clientId'],
    [{ clientId: 'me' }, 'referrer'],
    [{ clientId: 'me', referrer: 'https://*/*' }, 'referrer'],
    [{ clientId: 'me', referrer: 'http://bank.example/*' }, 'referrer'],
    [{ clientId: 'me', referrer: `${ORIGIN}/${'x'.repeat(300)}` }, 'referrer'],
  ])('refuses %j', async (body, param) => {
    const answer = await endpoint.call('POST', '/tokens', { headers: { authorization: KEY }, body });
    expect(answer).toMatchObject({
      status: 400,
      body: { type: 'invalid_request', message: `'${param}' is invalid`, param },
    });
  });

  it('gives none to a token, nor to nobody', async () => {
    const body = { clientId: 'me', referrer: `${ORIGIN}/*` };
    const headers = from(await endpoint.tokenFor('me'));
    expect(await endpoint.call('POST', '/tokens', { headers, body })).toMatchObject({
      status: 403,
      body: { type: 'forbidden' },
    });
    expect((await endpoint.call('POST', '/tokens', { body })).status).toBe(401);
  });
});

describe('a token', () => {
  it('uploads, asks for challenges and reads for its client', async () => {
    const headers = from(await endpoint.tokenFor('reader'));
    const { status, body } = await upload(headers.authorization, 'reader');
    expect(status).toBe(200);
    const reads = [
      await endpoint.call('GET', `/livePhotos/${body['id']}`, { headers }),
      await endpoint.call('GET', `/livePhotos/${body['id']}/download`, { headers }),
      await endpoint.call('GET', '/livePhotos?clientId=reader', { headers }),
      await endpoint.call('POST', '/challenges', { headers, body: { clientId: 'reader' } }),
    ];
    expect(reads.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(reads[0]?.headers['access-control-allow-origin']).toBe(ORIGIN);
    expect(reads[1]?.body['data']).toBe(base64(endpoint.photo));
  });

  it('does nothing for another client, and does not learn whether a photo exists', async () => {
    const { body: theirs } = await upload(await endpoint.tokenFor('them'), 'them');
    const headers = from(await endpoint.tokenFor('me'));
    const unknown = 'f'.repeat(24);
    for (const path of ['', '/download']) {
      const their = await endpoint.call('GET', `/livePhotos/${theirs['id']}${path}`, { headers });
      const none = await endpoint.call('GET', `/livePhotos/${unknown}${path}`, { headers });
      expect([their.status, none.status]).toEqual([404, 404]);
      expect(String(their.body['message']).replace(String(theirs['id']), unknown)).toBe(none.body['message']);
    }
    const before = await endpoint.countOf('them');
    const refused = { status: 403, body: { type: 'forbidden', param: 'clientId' } };
    expect(await upload(headers.authorization, 'them')).toMatchObject(refused);
    expect(await endpoint.call('GET', '/livePhotos?clientId=them', { headers })).toMatchObject(refused);
    expect(await endpoint.call('POST', '/challenges', { headers, body: { clientId: 'them' } })).toMatchObject(refused);
    expect(await endpoint.countOf('them')).toBe(before);
  });

  it('neither redacts nor deletes, not even its own', async () => {
    const headers = from(await endpoint.tokenFor('me'));
    const { body } = await upload(headers.authorization);
    for (const id of [body['id'], 'f'.repeat(24)]) {
      expect((await endpoint.call('POST', `/livePhotos/${id}/redact`, { headers })).status).toBe(403);
      expect((await endpoint.call('DELETE', `/livePhotos/${id}`, { headers })).status).toBe(403);
    }
    expect((await endpoint.call('GET', `/livePhotos/${body['id']}/download`, { headers })).status).toBe(200);
  });

  it('leaves the liveness check out only where its back end allows it', async () => {
    const fields = { performLivenessCheck: false };
    expect(await upload(await endpoint.tokenFor('unchecked'), 'unchecked', fields)).toMatchObject({
      status: 403,
      body: { type: 'forbidden', param: 'performLivenessCheck' },
    });
    expect(await endpoint.countOf('unchecked')).toBe(0);
    const allowed = await endpoint.tokenFor('unchecked', `${ORIGIN}/*`, fields);
    expect((await upload(allowed, 'unchecked', fields)).status).toBe(200);
  });

  it('is for the pages of its origin', async () => {
    const token = await endpoint.tokenFor('me');
    const path = '/livePhotos?clientId=me';
    const statusFrom = async (headers: Record<string, string>) =>
      (await endpoint.call('GET', path, { headers: { authorization: token, ...headers } })).status;
    expect(await statusFrom({ origin: ORIGIN })).toBe(200);
    // A page that reads from its own origin sends no `Origin`.
    expect(await statusFrom({ referer: `${ORIGIN}/onboarding` })).toBe(200);
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'https://bank.example.evil.example' },
      { origin: 'http://bank.example' },
      { origin: 'null' },
      { origin: 'https://evil.example', referer: `${ORIGIN}/` },
      { referer: 'https://evil.example/https://bank.example/' },
    ]) {
      expect(await statusFrom(headers)).toBe(403);
    }
  });

  it('ends after an hour', async () => {
    const token = await endpoint.tokenFor('me');
    const at = (minutes: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    at(59);
    expect((await upload(token)).status).toBe(200);
    at(2);
    const before = await endpoint.countOf('me');
    expect(await upload(token)).toMatchObject({ status: 401, body: { type: 'unauthorized' } });
    expect(await endpoint.countOf('me')).toBe(before);
  });
});

describe('a forged token', () => {
  const secret = new TextEncoder().encode(SECRETS[0]?.secret);
  const claims = { sub: 'me', referrer: `${ORIGIN}/*`, performLivenessCheck: true };
  const sign = (header: Record<string, string>, payload: object, key = secret) =>
    new SignJWT({ ...claims, ...payload })
      .setProtectedHeader({ alg: 'HS256', typ: 'live-photos+jwt', kid: 'test', ...header })
      .sign(key);
  const nowS = () => Math.floor(Date.now() / 1000);
  const valid = () => ({ iat: nowS(), exp: nowS() + 3600 });

  it('is made here like a real one', async () => {
    expect((await upload(await sign({}, valid()))).status).toBe(200);
  });

  it.each<[string, () => Promise<string>]>([
    [
      'with alg none',
      async () =>
        `${encoded({ alg: 'none', typ: 'live-photos+jwt', kid: 'test' })}.${encoded({ ...claims, ...valid() })}.`,
    ],
    [
      'with alg nOnE and a signature',
      async () =>
        `${encoded({ alg: 'nOnE', typ: 'live-photos+jwt', kid: 'test' })}.${encoded({ ...claims, ...valid() })}.AAAA`,
    ],
    [
      'with another client and the old signature',
      async () => {
        const [header, , signature] = (await endpoint.tokenFor('me')).split('.');
        return `${header}.${encoded({ ...claims, ...valid(), sub: 'them' })}.${signature}`;
      },
    ],
    [
      'with a changed signature',
      async () => {
        const token = await endpoint.tokenFor('me');
        return token.slice(0, -4) + (token.endsWith('AAAA') ? 'BBBB' : 'AAAA');
      },
    ],
    ['without a signature', async () => (await endpoint.tokenFor('me')).replace(/[^.]+$/, '')],
    ['of another secret', () => sign({}, valid(), new TextEncoder().encode('x'.repeat(40)))],
    ['of an empty secret', () => sign({ kid: '' }, valid(), new TextEncoder().encode('y'.repeat(32)))],
    ['of an unknown key id', () => sign({ kid: 'other' }, valid())],
    ['whose key id is a path', () => sign({ kid: '../../dev/null' }, valid())],
    ['whose key id is of every object', () => sign({ kid: '__proto__' }, valid())],
    [
      'of another algorithm',
      () => sign({ alg: 'HS512' }, valid(), new TextEncoder().encode(SECRETS[0]?.secret.repeat(2))),
    ],
    ['of another type', () => sign({ typ: 'JWT' }, valid())],
    ['that never ends', () => sign({}, { iat: nowS() })],
    ['of an unknown age', () => sign({}, { exp: nowS() + 3600 })],
    ['that holds for a year', () => sign({}, { iat: nowS() - 7200, exp: nowS() + 31_536_000 })],
    ['from the future', () => sign({}, { iat: nowS() + 600, exp: nowS() + 900 })],
    ['for no client', () => sign({}, { ...valid(), sub: undefined })],
    ['for a client that is no text', () => sign({}, { ...valid(), sub: ['me'] })],
    ['for all pages', () => sign({}, { ...valid(), referrer: '*' })],
    ['that is noise', async () => 'a.b.c'],
    ['that is dots', async () => '..'],
  ])('%s: 401, and nothing is stored', async (_what, make) => {
    const before = await endpoint.countOf('me');
    expect(await upload(await make())).toMatchObject({ status: 401, body: { type: 'unauthorized' } });
    expect(await endpoint.countOf('me')).toBe(before);
  });
});
