import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { SLOW_STAGE } from '../../demo/src/settings/settings.js';
import { ANY_SCORE } from '../../models/eval/src/common/open-checks.mjs';
import { actorCamera } from '../support/camera-files.mjs';
import { cameraFlags, launchOptions } from '../support/chromium.mjs';
import { expect, test } from '../support/fixtures.js';
import { requestsInNetLog } from '../support/net-log.js';

test.use({ camera: { kind: 'actor', performance: 'still' } });

/** Two sessions in which every part runs. The passive model says nothing of a drawing: the first may end in any way. */
const SESSIONS = [
  { what: 'a whole session', challenge: 'none', others: {}, policy: {}, passes: 'assessing' },
  {
    ...{ what: 'a session with a challenge', challenge: 'always', others: { source: 'still' }, passes: 'challenging' },
    policy: { ...ANY_SCORE, ...SLOW_STAGE },
  },
] as const;

for (const { what, challenge, others, policy, passes } of SESSIONS) {
  test(`${what} under a strict policy asks nobody else, says nothing and leaves nothing`, async ({
    capture,
    context,
    page,
    faults,
  }) => {
    const origin = new URL(faults.url).origin;
    const asked: string[] = [];
    const said: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => said.push(String(error.error())));
    context.on('serviceworker', (worker) => said.push(`service worker ${worker.url()}`));

    await capture.open({ attributes: { 'liveness-check': 'on', challenge, ...others }, policy });
    const headers = (await page.request.get(page.url())).headers();
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    await capture.start();
    await page.waitForFunction(() => ['completed', 'failed'].includes(window.kit.element.state.status), null, {
      timeout: 90_000,
    });
    const statuses = await capture.statuses();
    expect(statuses, JSON.stringify(await capture.events('error'))).toContain('assessing');
    expect(statuses).toContain(passes);

    const elsewhere = asked.filter((url) => !url.startsWith('blob:') && new URL(url).origin !== origin);
    expect(elsewhere).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
    expect(await page.evaluate(() => window.cspViolations)).toEqual([]);
    expect(said).toEqual([]);
    expect(await leftBehind(page)).toEqual({
      local: 0,
      session: 0,
      databases: [],
      cookies: '',
      caches: ['live-capture-assets'],
    });
  });
}

function leftBehind(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    cookies: document.cookie,
    caches: await caches.keys(),
  }));
}

test('an upload goes to the endpoint alone, and only the photo and its report', async ({
  capture,
  context,
  faults,
}) => {
  const bodies: string[] = [];
  context.on('request', (request) => {
    if (request.method() !== 'GET') bodies.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  await capture.open();
  await capture.start();
  await capture.reaches('completed');
  expect(bodies).toHaveLength(1);
  const [body = ''] = bodies;
  expect(body.startsWith(`POST ${faults.url}v1/livePhotos {`)).toBe(true);
  const sent = JSON.parse(body.slice(body.indexOf('{')));
  expect(Object.keys(sent).sort()).toEqual(['capture', 'clientId', 'data', 'performLivenessCheck']);
  expect(JSON.stringify(sent.capture)).not.toContain('landmarks":{');
  expect(sent.capture.face).toEqual(expect.objectContaining({ yawDeg: expect.any(Number) }));
  expect(Object.keys(sent.capture.face)).not.toContain('landmarks');
});

test('the engines do not call home when they are closed', async ({ capture, context, page, faults }) => {
  const origin = new URL(faults.url).origin;
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await capture.open();
  await capture.start();
  await capture.reaches('completed');
  await page.evaluate(() => window.kit.element.remove());
  const opened = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 1_000, opened);
  expect(asked.filter((url) => !url.startsWith('blob:') && new URL(url).origin !== origin)).toEqual([]);
});

test('by the browser’s own account, the page asked for nothing elsewhere', async ({
  browsers,
  faults,
  playwright,
  site,
}) => {
  const studio = async () => ({ browser: await browsers.get([]), siteUrl: site.url });
  const log = join(await mkdtemp(join(tmpdir(), 'live-capture-net-')), 'net.json');
  const flags = [...cameraFlags(await actorCamera('still', studio)), `--log-net-log=${log}`];
  const browser = await playwright.chromium.launch(launchOptions(flags));
  const page = await browser.newPage();
  const { origin } = new URL(faults.url);
  await page.goto(`${origin}/pages/capture.html?asset-base=/live-capture/&endpoint=/v1&client-id=net`);
  await page.waitForFunction(() => 'kit' in window);
  await page.evaluate(() => window.kit.element.start());
  await page.waitForFunction(() => ['completed', 'failed'].includes(window.kit.element.state.status));
  await page.close({ runBeforeUnload: true });
  await browser.close();

  const urls = await requestsInNetLog(log, origin);
  await rm(dirname(log), { recursive: true });
  expect(urls.filter((url) => /\.(wasm|task|onnx)$/.test(url)).length, 'the log holds the workers, too').toBe(7);
  expect(urls.filter((url) => new URL(url).origin !== origin)).toEqual([]);
});
