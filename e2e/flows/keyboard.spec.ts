import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';

test.use({ camera: { kind: 'actor', performance: 'still' } });

/** Presses Tab until the button with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.waitFor();
  for (let presses = 0; presses < 10; presses += 1) {
    if (await button.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Ten times Tab do not lead to "${name}".`);
}

/** The text of what has the focus inside the element. */
const focused = (page: Page) =>
  page.evaluate(() => window.kit.element.shadowRoot?.activeElement?.textContent?.trim() ?? null);

test('the whole flow works with the keyboard alone, and the focus follows the screens', async ({ capture, page }) => {
  await capture.open({ attributes: { mode: 'manual', review: '' } });
  await tabTo(page, 'Start the camera');
  await page.keyboard.press('Enter');
  await capture.reaches('positioning');
  await expect.poll(() => focused(page)).toBe('Place your face in the oval');
  await tabTo(page, 'Take the photo');
  await expect(capture.button('Take the photo')).toHaveAttribute('aria-disabled', 'false', { timeout: 45_000 });
  await page.keyboard.press('Space');
  await capture.reaches('reviewing');
  await expect.poll(() => focused(page)).toBe('Is the photo good?');
  await tabTo(page, 'Use this photo');
  await page.keyboard.press('Enter');
  await capture.reaches('completed');
  await expect.poll(() => focused(page)).toBe('All done');
});

test('a failure and its way on work with the keyboard alone', async ({ capture, page, faults }) => {
  faults.fail({ kind: 'status', status: 401 }, { method: 'POST', path: /livePhotos/, times: 2 });
  await capture.open();
  await tabTo(page, 'Start the camera');
  await page.keyboard.press('Enter');
  await capture.reaches('failed');
  await expect.poll(() => focused(page)).toBe('Your session has ended');
  const mark = await capture.mark();
  await tabTo(page, 'Send again');
  await page.keyboard.press('Enter');
  await capture.reaches('completed', { after: mark });
});

test('the guidance is told to those who do not see it', async ({ capture, page }) => {
  await capture.open({ policy: { minFaceHeightRatio: 0.9 } });
  await capture.start();
  await expect(page.getByRole('status')).toHaveText('Come closer', { timeout: 45_000 });
});

test('the page keeps the focus when it has it', async ({ capture, page }) => {
  await capture.open();
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.querySelector('main')?.prepend(field);
    field.focus();
    window.kit.element.start();
  });
  await capture.reaches('completed');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});
