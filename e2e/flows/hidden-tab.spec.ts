import puppeteer, { type Page } from 'puppeteer-core';
import { actorCamera } from '../support/camera-files.mjs';
import { watchPage } from '../support/camera-tracks.js';
import { cameraFlags, chromiumPath, launchOptions } from '../support/chromium.mjs';
import { expect, test } from '../support/fixtures.js';

const status = (page: Page) => page.evaluate(() => window.kit.element.state.status);

test('a tab that is hidden: page_hidden, the camera off, and a retry takes the photo', async ({ browsers, site }) => {
  const studio = async () => ({ browser: await browsers.get([]), siteUrl: site.url });
  const flags = cameraFlags(await actorCamera('still', studio));
  const executablePath = chromiumPath();
  test.skip(executablePath === undefined, "Only the system's Chromium can be driven here.");
  // Playwright keeps every page visible; here a tab in the background is really hidden.
  const browser = await puppeteer.launch({
    browser: 'chrome',
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', ...launchOptions(flags).args],
  });
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(watchPage);
    const query = new URLSearchParams({
      'asset-base': '/live-capture/',
      'liveness-check': 'off',
      policy: JSON.stringify({ holdMs: 60_000 }),
    });
    await page.goto(new URL(`pages/capture.html?${query}`, site.url).href);
    await page.waitForFunction(() => 'kit' in window);
    await page.evaluate(() => window.kit.element.start());
    await expect.poll(() => status(page), { timeout: 45_000 }).toBe('holding');

    const other = await browser.newPage();
    await other.bringToFront();
    await expect.poll(() => status(page)).toBe('failed');
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    expect(await page.evaluate(() => window.kit.element.state)).toMatchObject({
      code: 'page_hidden',
      retry: 'capture',
    });
    expect(await page.evaluate(() => window.cameraTracks.map(({ readyState }) => readyState))).toEqual(['ended']);

    await page.bringToFront();
    await page.evaluate(() => {
      window.kit.element.policy = 'standard';
    });
    await page.locator('aria/Try again').click();
    await expect.poll(() => status(page), { timeout: 45_000 }).toBe('completed');
  } finally {
    await browser.close();
  }
});
