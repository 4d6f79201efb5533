import { expect, test } from '../support/fixtures.js';

test.use({ camera: { kind: 'actor', performance: 'still' } });

/** Stays in the hold for as long as a test looks at it. */
const ENDLESS = { holdMs: 60_000 } as const;

const ENDS = {
  cancel: (element: HTMLElementTagNameMap['live-capture']) => element.cancel(),
  reset: (element: HTMLElementTagNameMap['live-capture']) => element.reset(),
  disconnect: (element: HTMLElementTagNameMap['live-capture']) => element.remove(),
} as const;

for (const [name, end] of Object.entries(ENDS)) {
  test(`${name} switches the camera off, and a new start works`, async ({ capture, page }) => {
    await capture.open({ policy: ENDLESS });
    await capture.start();
    await capture.reaches('holding');
    expect(await capture.liveTracks()).toBe(1);
    await page.evaluate(`(${end.toString()})(window.kit.element)`);
    await capture.cameraIsOff();
    expect(await capture.events('cancel')).toHaveLength(name === 'cancel' ? 1 : 0);
    await page.evaluate(() => {
      window.kit.element.policy = 'standard';
      document.querySelector('main')?.append(window.kit.element);
    });
    const mark = await capture.mark();
    await capture.start();
    await capture.reaches('completed', { after: mark });
    await capture.cameraIsOff();
  });
}

test('a cancel while the permission is asked for leaves no camera on', async ({ capture, page }) => {
  await capture.open();
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const { getUserMedia } = devices;
    devices.getUserMedia = async (constraints) => {
      await new Promise((resolve) => addEventListener('answer', resolve, { once: true }));
      return getUserMedia.call(devices, constraints);
    };
  });
  await capture.start();
  await capture.reaches('preparing');
  await capture.button('Cancel').click();
  await page.evaluate(() => dispatchEvent(new Event('answer')));
  await expect.poll(() => page.evaluate(() => window.cameraTracks.length)).toBe(1);
  await capture.cameraIsOff();
  await expect(capture.button('Start the camera')).toBeVisible();
});

test('the tracks of a source are the page’s: they run on', async ({ capture, page }) => {
  await capture.open({ policy: 'lenient' });
  await page.evaluate(() => {
    window.kit.useActor('still');
  });
  await capture.start();
  await capture.reaches('completed');
  const state = await page.evaluate(() => ({
    source: window.kit.element.source?.getTracks().map(({ readyState }) => readyState),
    cameras: window.cameraTracks.length,
  }));
  expect(state).toEqual({ source: ['live'], cameras: 0 });
  const { report } = (await capture.events('complete'))[0]?.detail ?? {};
  expect(report.camera.source).toBe('stream');
});

test('a remembered camera that is gone is replaced by another', async ({ capture }) => {
  await capture.open({ attributes: { 'device-id': 'gone' } });
  await capture.start();
  await capture.reaches('completed');
});

test('the photo is taken of the full frame, whatever the page shows of it', async ({ capture, page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await capture.open();
  await capture.start();
  await capture.reaches('completed');
  const { width, height } = (await capture.events('capture'))[0]?.detail ?? {};
  expect({ width, height }).toEqual({ width: 1280, height: 720 });
});

test('twenty starts and cancels leave no camera and no worker behind', async ({ capture, page }) => {
  // Ten times everything is loaded.
  test.setTimeout(240_000);
  await capture.open();
  await page.evaluate(async () => {
    const { element } = window.kit;
    const reached = (status: string) =>
      new Promise<void>((resolve, reject) => {
        const done = new AbortController();
        const { signal } = done;
        signal.addEventListener('abort', () => resolve());
        element.addEventListener('statechange', ({ detail }) => detail.status === status && done.abort(), { signal });
        element.addEventListener('error', ({ detail }) => reject(new Error(detail.code)), { signal });
      });
    for (let cycle = 0; cycle < 20; cycle += 1) {
      // Half of them are cancelled while everything still loads.
      const wanted = reached(cycle % 2 === 0 ? 'positioning' : 'preparing');
      element.start();
      await wanted;
      element.cancel();
    }
  });
  await capture.cameraIsOff();
  await expect.poll(() => page.workers().length).toBe(0);
  expect(await page.evaluate(() => window.kit.element.shadowRoot?.querySelectorAll('video').length)).toBe(0);
});
