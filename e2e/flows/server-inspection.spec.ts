import { CapturePage } from '../support/capture-page.js';
import { expect, test } from '../support/fixtures.js';
import { mediaFolder, NO_MEDIA, PAGES_DIST } from '../support/paths.mjs';
import { endingOf, LIVENESS_ALONE } from '../support/real-faces.js';
import { openSite } from '../support/site.js';
import { skipWhere } from '../support/skip.js';

/** A page that was tampered with: whatever liveness says, the photo goes out. */
const FORGED = { ...LIVENESS_ALONE, minLivenessScore: 0, reviewLivenessBelow: 0 } as const;

test.describe('the endpoint asks for more than the device', () => {
  test.use({ camera: { kind: 'actor', performance: 'still' } });

  test('the person is told why the photo was refused, and nothing is stored', async ({ page }, {
    testId: clientId,
  }) => {
    const site = await openSite({ dist: PAGES_DIST, inspection: { policy: { minFaceHeightRatio: 0.9 } } });
    try {
      const capture = new CapturePage(page, { baseUrl: site.url, site, clientId });
      await capture.open();
      await capture.start();
      await capture.failsWith('photo_refused');
      const [error] = await capture.events('error');
      expect(error?.detail).toMatchObject({ reasons: ['face_too_small'] });
      expect((await capture.stored.list({ clientId })).totalItems).toBe(0);
    } finally {
      await site.close();
    }
  });
});

test.describe('the page was tampered with, so that it sends whatever liveness says', () => {
  skipWhere(mediaFolder() === undefined, NO_MEDIA);

  for (const [name, ending] of [
    ['live-a', { status: 'completed', code: null, stored: 1 }],
    ['screen-a-phone', { status: 'failed', code: 'photo_refused', stored: 0 }],
  ] as const) {
    test.describe(name, () => {
      test.use({ camera: { kind: 'clip', name } });

      test('the endpoint sees for itself', async ({ page }, { testId: clientId }) => {
        const site = await openSite({ dist: PAGES_DIST, inspection: {} });
        try {
          const capture = new CapturePage(page, { baseUrl: site.url, site, clientId });
          expect(await endingOf(capture, FORGED)).toEqual(ending);
          const reasons = (await capture.events('error')).flatMap(({ detail }) => detail.reasons);
          expect(reasons).toEqual(ending.stored ? [] : expect.arrayContaining(['liveness_failed']));
        } finally {
          await site.close();
        }
      });
    });
  }
});
