import { expect, test } from '../support/fixtures.js';

test.use({
  camera: { kind: 'actor', performance: 'still' },
  flags: ['--use-fake-device-for-media-stream=device-count=3'],
});

test('two quick picks during a hold end it, and only the last camera stays on', async ({ capture, page }) => {
  await capture.open({ policy: { holdMs: 5_000 } });
  await capture.start();
  await capture.reaches('holding');
  const picker = page.getByRole('combobox', { name: 'Camera' });
  const ids = await picker
    .locator('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
  expect(ids).toHaveLength(3);
  const mark = await capture.mark();
  await picker.selectOption({ index: 1 });
  await picker.selectOption({ index: 2 });
  await capture.reaches('positioning', { after: mark });
  await expect.poll(() => page.evaluate(() => window.cameraTracks.length)).toBe(3);
  await expect.poll(() => capture.liveTracks()).toBe(1);
  await expect(picker).toHaveValue(ids[2] ?? '');
  await capture.reaches('completed', { after: mark });
  await capture.cameraIsOff();
});

test('a retry stays with the camera that the person picked', async ({ capture, page }) => {
  await capture.open({ policy: { holdMs: 600_000, positioningTimeoutMs: 4_000 } });
  await capture.start();
  await capture.reaches('holding');
  const picker = page.getByRole('combobox', { name: 'Camera' });
  await picker.selectOption({ index: 2 });
  const picked = await picker.inputValue();
  await capture.failsWith('timeout');
  const mark = await capture.mark();
  await capture.button('Try again').click();
  await capture.reaches('positioning', { after: mark });
  await expect(picker).toHaveValue(picked);
});
