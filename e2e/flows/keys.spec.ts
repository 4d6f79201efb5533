import { CapturePage } from '../support/capture-page.js';
import { expect, test } from '../support/fixtures.js';
import { PAGES_DIST } from '../support/paths.mjs';
import { openSite } from '../support/site.js';

test.use({ camera: { kind: 'actor', performance: 'still' } });

test('an endpoint with keys lets in who has one and nobody else', async ({ page }, { testId: clientId }) => {
  const site = await openSite({ dist: PAGES_DIST, endpoint: { apiKeys: ['right'] } });
  try {
    const capture = new CapturePage(page, {
      baseUrl: site.url,
      endpoint: site.endpoint,
      clientId,
      authorization: 'right',
    });
    await capture.open();
    await page.evaluate(() => {
      window.kit.element.authorization = 'wrong';
    });
    await capture.start();
    await capture.failsWith('unauthorized');
    await page.evaluate(() => {
      window.kit.element.authorization = 'right';
    });
    const mark = await capture.mark();
    await capture.button('Send again').click();
    await capture.reaches('completed', { after: mark });
    const { totalItems } = await capture.stored.list({ clientId });
    expect(totalItems).toBe(1);
  } finally {
    await site.close();
  }
});
