import { createHmac } from 'node:crypto';
import { createRelay } from '../../packages/client/samples/relay.mjs';
import { CapturePage } from '../support/capture-page.js';
import { expect, test } from '../support/fixtures.js';
import { PAGES_DIST } from '../support/paths.mjs';
import { openSite } from '../support/site.js';

const SECRET = { id: 'test', secret: 'a secret of at least thirty-two bytes' };

test.use({ camera: { kind: 'actor', performance: 'still' } });

const base64url = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token as the endpoint gives them out, whose hour was over a minute ago. */
function expiredToken(clientId: string): string {
  const exp = Math.floor(Date.now() / 1000) - 60;
  const claims = {
    referrer: 'http://127.0.0.1:*/*',
    performLivenessCheck: false,
    sub: clientId,
    iat: exp - 3_600,
    exp,
  };
  const signed = `${base64url({ alg: 'HS256', typ: 'live-photos+jwt', kid: SECRET.id })}.${base64url(claims)}`;
  return `${signed}.${createHmac('sha256', SECRET.secret).update(signed).digest('base64url')}`;
}

test('a page gets in with a token for its client, and with nothing else', async ({ capture, page }) => {
  await capture.open();
  const set = (client: string | null) =>
    page.evaluate(async (name) => {
      const answer = name === null ? null : await fetch(`/back-end/token?client=${name}`);
      window.kit.element.authorization = answer ? (await answer.json()).token : 'made.up.token';
    }, client);
  await set(null);
  await capture.start();
  await capture.failsWith('unauthorized');
  await set('somebody-else');
  let mark = await capture.mark();
  await capture.button('Send again').click();
  await capture.failsWith('forbidden', { after: mark });
  await set(capture.setup.clientId);
  mark = await capture.mark();
  await capture.button('Send again').click();
  await capture.reaches('completed', { after: mark });
  const { totalItems } = await capture.stored.list({ clientId: capture.setup.clientId });
  expect(totalItems).toBe(1);
});

test('an expired token is refreshed, and the person does not notice', async ({ page }, { testId: clientId }) => {
  const site = await openSite({ dist: PAGES_DIST, endpoint: { tokenSecrets: [SECRET] } });
  try {
    const capture = new CapturePage(page, { baseUrl: site.url, site, clientId });
    const answers: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/v1/livePhotos')) answers.push(response.status());
    });
    await capture.open();
    await page.evaluate((expired) => {
      const { element } = window.kit;
      const { authorization } = element;
      if (typeof authorization !== 'function') throw new Error('The page has no way to get tokens.');
      let kept: string | null = expired;
      element.authorization = async (wanted) => {
        if (wanted.refresh) kept = null;
        return kept ?? (await authorization(wanted));
      };
    }, expiredToken(clientId));
    await capture.start();
    await capture.reaches('completed');
    expect(answers).toEqual([401, 200]);
    expect(await capture.events('error')).toEqual([]);
    const { totalItems } = await capture.stored.list({ clientId });
    expect(totalItems).toBe(1);
  } finally {
    await site.close();
  }
});

test('through a relay the photo reaches a hosted API, and the key never reaches the page', async ({
  capture,
  page,
}) => {
  const { site, clientId } = capture.setup;
  // The passive model says nothing of a drawing.
  const settings = { clientIdOf: () => clientId, performLivenessCheck: false };
  const relay = createRelay({ endpoint: site.endpoint, apiKey: site.apiKey, ...settings });
  const told: string[] = [];
  // The page's own back end, as far as this page needs one.
  await page.route('**/selfie/**', async (route) => {
    const request = route.request();
    if (!request.url().endsWith('/selfie/livePhotos')) return route.fulfill({ status: 404 });
    const headers = await request.allHeaders();
    const body = new Uint8Array(request.postDataBuffer() ?? []);
    const answer = await relay(new Request(request.url(), { method: 'POST', headers: plain(headers), body }));
    const text = await answer.text();
    told.push(JSON.stringify([...answer.headers, headers]) + text);
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: text });
  });
  await capture.open({ attributes: { endpoint: '/selfie', 'client-id': 'anybody' } });
  await page.evaluate(() => {
    window.kit.element.authorization = null;
  });
  await capture.start();
  await capture.reaches('completed');
  const { items } = await capture.stored.list({ clientId });
  expect((await capture.events('complete'))[0]?.detail.livePhoto.id).toBe(items[0]?.id);
  expect(items).toHaveLength(1);
  expect(told).toHaveLength(1);
  expect(told.join()).not.toContain(site.apiKey);
});

/** Without the headers that only a browser may set. */
function plain(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(:|content-length|host|connection)/.test(name)),
  );
}
