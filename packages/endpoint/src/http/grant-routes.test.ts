import { afterEach, describe, expect, it, vi } from 'vitest';
import { appWithoutStorage } from '../../test/app-without-storage.js';
import { KEY, SECRETS } from '../../test/http-endpoint.js';

const app = appWithoutStorage({ dataDir: 'unused', apiKeys: [KEY], tokenSecrets: SECRETS });

async function post(path: string, body: BodyInit) {
  const headers = { authorization: KEY, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return app.fetch(new Request(`http://localhost/v1${path}`, init));
}

afterEach(() => {
  vi.useRealTimers();
});

describe.each(['/tokens', '/challenges'])('%s', (path) => {
  it('takes no body as large as a photo’s', async () => {
    const answer = await post(path, JSON.stringify({ clientId: 'me', more: 'x'.repeat(10_000) }));
    expect(answer.status).toBe(413);
  });

  it('waits some seconds for a body, and not as long as for a photo', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const cancel = vi.fn();
    const answer = post(path, new ReadableStream({ cancel }));
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    vi.advanceTimersByTime(10_000);
    expect((await answer).status).toBe(408);
    expect(cancel).toHaveBeenCalled();
  });
});

it('gives a token for the longest client and referrer, each written as escapes', async () => {
  const escaped = (text: string) => text.split('').map(escapeOf).join('');
  const referrer = 'https://www.example.com/'.padEnd(256, 'x');
  const body = `{"clientId": "${escaped('😀'.repeat(128))}", "referrer": "${escaped(referrer)}"}`;
  expect((await post('/tokens', body)).status).toBe(200);
});

const escapeOf = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
