import { expect, test } from '../support/fixtures.js';
import { openLab } from '../support/lab.js';

test.use({ camera: { kind: 'actor', performance: 'still' } });

test('properties that were set before the element is defined are kept', async ({ page, site }) => {
  await openLab(page, site.url);
  const kept = await page.evaluate(async () => {
    const early = document.createElement('live-capture');
    const authorization = () => 'token';
    Object.assign(early, { endpoint: '/v1', policy: 'lenient', authorization, clientId: 'early' });
    early.setAttribute('mode', 'manual');
    const undefinedYet = !customElements.get('live-capture');
    await window.lab.define();
    document.body.append(early);
    await early.updateComplete;
    return {
      undefinedYet,
      same: early.authorization === authorization,
      endpoint: early.endpoint,
      policy: early.policy,
      clientId: early.clientId,
      mode: early.mode,
      drawn: early.shadowRoot?.querySelectorAll('button').length,
    };
  });
  expect(kept).toEqual({
    undefinedYet: true,
    same: true,
    endpoint: '/v1',
    policy: 'lenient',
    clientId: 'early',
    mode: 'manual',
    drawn: 1,
  });
});

test('mounted twice, as StrictMode does, it works once', async ({ capture, page }) => {
  await capture.open();
  await page.evaluate(() => {
    const { element } = window.kit;
    const home = element.parentElement;
    element.start();
    element.remove();
    home?.append(element);
  });
  await expect(capture.button('Start the camera')).toBeVisible();
  await capture.cameraIsOff();
  const mark = await capture.mark();
  await capture.start();
  await capture.reaches('completed', { after: mark });
  await capture.cameraIsOff();
  const { totalItems } = await capture.stored.list({ clientId: capture.setup.clientId });
  expect(totalItems).toBe(1);
});

test('two elements on one page take a photo each', async ({ page, site }) => {
  await openLab(page, site.url);
  const sizes = await page.evaluate(async () => {
    await window.lab.define();
    const take = () =>
      new Promise<number>((resolve, reject) => {
        const element = document.createElement('live-capture');
        // Two pipelines share two cores: frames may be a second apart.
        const policy = { maxFrameGapMs: 5_000 };
        Object.assign(element, { livenessCheck: 'off', assetBase: '/live-capture/', policy });
        element.style.blockSize = '300px';
        element.addEventListener('capture', ({ detail }) => resolve(detail.photo.size));
        element.addEventListener('error', ({ detail }) => reject(new Error(detail.code)));
        document.body.append(element);
        element.start();
      });
    return await Promise.all([take(), take()]);
  });
  expect(sizes).toHaveLength(2);
  await expect
    .poll(() => page.evaluate(() => window.cameraTracks.map(({ readyState }) => readyState)))
    .toEqual(['ended', 'ended']);
});

test('preloading leaves nothing to load for the start', async ({ capture, page, faults }) => {
  await capture.open();
  expect(await page.evaluate(() => window.kit.element.preload())).toBe(true);
  expect(await page.evaluate(() => window.cameraTracks.length)).toBe(0);
  faults.heal();
  await capture.start();
  await capture.reaches('completed');
  // The page asks its own back end for a token when it sends.
  const loaded = faults.seen.filter(({ method, path }) => method === 'GET' && !path.startsWith('/back-end/'));
  expect(loaded).toEqual([]);
});
