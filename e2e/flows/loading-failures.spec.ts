import { NO_WEBGL } from '../support/chromium.mjs';
import type { Fault } from '../support/fault-proxy.js';
import { expect, test } from '../support/fixtures.js';

const STILL = { kind: 'actor', performance: 'still' } as const;
const GONE = { kind: 'status', status: 404 } as const satisfies Fault;

const CASES = [
  { what: 'the worker script is gone', path: /\/main-[\w-]+\.js$/, fault: GONE, code: 'engine_failed' },
  { what: 'the engine is gone', path: /\/vision_wasm_module_internal\.wasm$/, fault: GONE, code: 'asset_unavailable' },
  { what: 'a model is gone', path: /\/face_landmarker\.task$/, fault: GONE, code: 'asset_unavailable' },
  {
    what: 'a model has a wrong hash',
    path: /\/face_landmarker\.task$/,
    fault: { kind: 'flip_byte' },
    code: 'asset_corrupt',
  },
  {
    what: 'the connection breaks',
    path: /\/face_landmarker\.task$/,
    fault: { kind: 'reset' },
    code: 'asset_unavailable',
  },
] as const;

test.describe('something cannot be loaded', () => {
  test.use({ camera: STILL });

  for (const { what, path, fault, code } of CASES) {
    test(`${what}: ${code}, and a retry takes the photo`, async ({ capture, faults }) => {
      faults.fail(fault, { path });
      await capture.open();
      await capture.start();
      await capture.failsWith(code);
      faults.heal();
      const mark = await capture.mark();
      await capture.button('Try again').click();
      await capture.reaches('completed', { after: mark });
      await capture.cameraIsOff();
    });
  }

  test('the code that sends is gone: code_unavailable, which a reload of the page mends', async ({
    capture,
    faults,
  }) => {
    faults.fail(GONE, { path: /\/client-[\w-]+\.js$/ });
    await capture.open();
    await capture.start();
    await capture.failsWith('code_unavailable');
    // Browsers may remember a module that failed.
    expect((await capture.events('error'))[0]?.detail).toMatchObject({ recoverable: false, retry: 'none' });
    await expect(capture.page.getByText('reload this page')).toBeVisible();
    faults.heal();
    await capture.open();
    await capture.start();
    await capture.reaches('completed');
  });

  test('loading stands still: load_timeout, and a retry takes the photo', async ({ capture, faults }) => {
    faults.fail({ kind: 'hang' }, { path: /\/face_landmarker\.task$/ });
    await capture.open({ policy: { loadStallTimeoutMs: 4_000 } });
    await capture.start();
    await capture.failsWith('load_timeout');
    faults.heal();
    await capture.page.evaluate(() => {
      window.kit.element.policy = 'standard';
    });
    const mark = await capture.mark();
    await capture.button('Try again').click();
    await capture.reaches('completed', { after: mark });
  });

  test('an endpoint without a client: config_error before the camera opens', async ({ capture }) => {
    await capture.open({ attributes: { 'client-id': '' } });
    await capture.start();
    await capture.failsWith('config_error');
    expect(await capture.page.evaluate(() => window.cameraTracks.length)).toBe(0);
  });
});

test.describe('a page without https', () => {
  test.use({ flags: ['--host-resolver-rules=MAP onboarding.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });

  test('insecure_context before anything is loaded', async ({ capture, faults, page }) => {
    const { port } = new URL(faults.url);
    const query = 'asset-base=/live-capture/&liveness-check=off';
    await page.goto(`http://onboarding.test:${port}/pages/capture.html?${query}`);
    await page.waitForFunction(() => 'kit' in window);
    await capture.start();
    await capture.failsWith('insecure_context');
    expect((await capture.events('error'))[0]?.detail).toMatchObject({ recoverable: false, retry: 'none' });
    expect(faults.seen.filter(({ path }) => path.includes('/models/'))).toEqual([]);
  });
});

test.describe('no WebGL2', () => {
  test.use({ flags: NO_WEBGL });

  test('unsupported before the camera opens, with the missing feature named', async ({ capture, faults }) => {
    await capture.open();
    await capture.start();
    await capture.failsWith('unsupported');
    expect((await capture.events('error'))[0]?.detail).toMatchObject({ recoverable: false, retry: 'none' });
    expect((await capture.events('error'))[0]?.detail.message).toContain('webgl2');
    expect(await capture.page.evaluate(() => window.cameraTracks.length)).toBe(0);
    expect(faults.seen.filter(({ path }) => path.includes('/models/'))).toEqual([]);
    await capture.button('Back to the start').click();
    await expect(capture.button('Start the camera')).toBeVisible();
  });
});
