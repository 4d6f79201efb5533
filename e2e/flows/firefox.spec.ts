import { createHash } from 'node:crypto';
import { createLivePhotosClient } from '@live-capture/client';
import { firefoxCommands, withFirefox } from '../support/firefox.js';
import { expect, test } from '../support/fixtures.js';
import { skipWhere } from '../support/skip.js';

skipWhere(firefoxCommands() === undefined, 'Firefox or Xvfb is not here (Debian: firefox-esr, xvfb, libgl1-mesa-dri).');

test('Firefox takes and stores the photo of the actor', async ({ site }) => {
  test.setTimeout(180_000);
  const outcome = await withFirefox(async (browser) => {
    const page = await browser.newPage();
    const query = new URLSearchParams({
      endpoint: '/v1',
      'client-id': 'firefox',
      'asset-base': '/live-capture/',
      'liveness-check': 'off',
      policy: 'lenient',
      source: 'still',
    });
    await page.goto(new URL(`pages/capture.html?${query}`, site.url).href);
    await page.waitForFunction('window.kit !== undefined');
    await page.evaluate(() => window.kit.element.start());
    await page.waitForFunction(() => ['completed', 'failed'].includes(window.kit.element.state.status), {
      timeout: 120_000,
    });
    return await page.evaluate(async () => ({
      status: window.kit.element.state.status,
      error: window.kit.events.find(({ type }) => type === 'error')?.detail,
      report: window.kit.events.find(({ type }) => type === 'complete')?.detail.report,
      sha256: await window.kit.photoSha256(),
    }));
  });
  expect(outcome.error).toBeUndefined();
  expect(outcome.status).toBe('completed');
  expect(outcome.report.backend.landmarks).toBe('worker');
  expect(outcome.report.userAgent).toContain('Firefox');
  // Firefox tells nothing of a canvas's track but that no device stands behind it.
  const signals: readonly { readonly code: string }[] = outcome.report.integrity;
  expect(signals.map(({ code }) => code)).toEqual([
    'page_stream',
    'element_capture_track',
    'missing_capabilities',
    'automated_browser',
  ]);
  const client = createLivePhotosClient({ endpoint: site.endpoint, authorization: site.apiKey });
  const { items } = await client.list({ clientId: 'firefox' });
  expect(items.map(({ size }) => size)).toEqual([outcome.report.frame.bytes]);
  const { bytes } = await client.download(items[0]?.id ?? '');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(outcome.sha256);
});
