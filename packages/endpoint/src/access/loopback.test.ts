import { expect, it } from 'vitest';
import { appWithoutStorage } from '../../test/app-without-storage.js';

/** The answer of an endpoint without keys to a page that reaches it by this name. */
async function statusFor(host: string): Promise<number> {
  const app = appWithoutStorage({ dataDir: 'unused' });
  return (await app.fetch(new Request(`http://${host}/v1/nothing`))).status;
}

it.each(['evil.example', '10.0.0.7', 'localhost.evil.example', '127.0.0.1.evil.example', '[::2]'])(
  'without keys does not answer to the name %s',
  async (host) => expect(await statusFor(host)).toBe(403),
);

it.each(['localhost', 'localhost:8787', '127.0.0.1:5173', '[::1]:80'])('answers to the name %s', async (host) =>
  expect(await statusFor(host)).toBe(404),
);

/** The answer of an endpoint without keys to a page of this origin, which may send forms to anybody. */
async function statusForPage(origin: string): Promise<number> {
  const app = appWithoutStorage({ dataDir: 'unused', allowedOrigins: ['https://dev.example'] });
  const init = { method: 'POST', headers: { origin }, body: new FormData() };
  return (await app.fetch(new Request('http://127.0.0.1:8787/v1/nothing', init))).status;
}

it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'file://'])(
  'without keys does not answer to pages of %s',
  async (origin) => expect(await statusForPage(origin)).toBe(403),
);

it.each(['http://localhost:5173', 'http://[::1]:80', 'https://dev.example'])('answers to pages of %s', async (origin) =>
  expect(await statusForPage(origin)).toBe(404),
);
