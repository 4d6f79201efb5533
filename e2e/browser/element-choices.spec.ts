import { expect, test } from '../support/fixtures.js';

test.use({ camera: { kind: 'actor', performance: 'still' } });

test('review: a retake opens the camera again, and only the confirmed photo is sent', async ({ capture }) => {
  await capture.open({ attributes: { review: '' } });
  await capture.start();
  await capture.reaches('reviewing');
  await capture.cameraIsOff();
  expect(await capture.events('capture')).toEqual([]);
  const mark = await capture.mark();
  await capture.button('Take a new one').click();
  await capture.reaches('reviewing', { after: mark });
  await capture.button('Use this photo').click();
  await capture.reaches('completed');
  expect(await capture.events('capture')).toHaveLength(1);
  expect((await capture.onlyStored()).size).toBe((await capture.events('capture'))[0]?.detail.photo.bytes);
});

test('preventDefault on capture keeps the photo on the page', async ({ capture, faults }) => {
  await capture.open({ prevent: true });
  await capture.start();
  await capture.reaches('completed');
  expect((await capture.events('complete'))[0]?.detail.livePhoto).toBeNull();
  expect(faults.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(await capture.photoSha256()).toMatch(/^[0-9a-f]{64}$/);
  await expect(capture.page.getByText('Your photo was taken. Thank you.')).toBeVisible();
});

test('without an endpoint nothing is uploaded and the page says so', async ({ capture, page, faults }) => {
  await capture.open();
  await page.evaluate(() => {
    window.kit.element.endpoint = null;
  });
  await expect(page.getByText('The photo is handed to this page.')).toBeVisible();
  await capture.start();
  await capture.reaches('completed');
  expect(faults.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('manual mode: nothing is taken before the shutter is pressed', async ({ capture, page }) => {
  await capture.open({ attributes: { mode: 'manual' } });
  await capture.start();
  const shutter = capture.button('Take the photo');
  await expect(shutter).toHaveAttribute('aria-disabled', 'false', { timeout: 45_000 });
  const seen = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 1_500, seen);
  expect(await capture.statuses()).toEqual(['preparing', 'positioning']);
  await shutter.click();
  await capture.reaches('completed');
});

test('a page’s own texts and a policy by attribute are used', async ({ capture, page }) => {
  await capture.open({ attributes: { policy: 'strict' } });
  await page.evaluate(async () => {
    const { element } = window.kit;
    element.locale = { ...element.locale, lang: 'xx', actions: { ...element.locale.actions, start: 'Go!' } };
    await element.updateComplete;
  });
  await capture.button('Go!').click();
  await capture.reaches('completed');
  const { report } = (await capture.events('complete'))[0]?.detail ?? {};
  expect(report.policy.name).toBe('strict');
});
