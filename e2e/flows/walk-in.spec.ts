import { createHash } from 'node:crypto';
import { POLICIES } from '@live-capture/core';
import type { LoggedEvent } from '../pages/capture.js';
import { expect, test } from '../support/fixtures.js';

/** Timers of a page and its frames do not tick as one. */
const CLOCK_SLACK_MS = 20;

/** How long each guidance was shown before the next one; the hold begins when all is right, whatever was said. */
function shownMs(guidances: readonly LoggedEvent[]) {
  return guidances.slice(0, -1).map(({ atMs, detail }, index) => {
    const next = guidances[index + 1];
    return { hint: detail.hint, before: next?.detail.hint, ms: (next?.atMs ?? 0) - atMs };
  });
}

test.describe('a person walks in', () => {
  test.use({ camera: { kind: 'actor', performance: 'walk-in' } });

  test('is too far, turned, then fine: the photo is stored as it was captured', async ({ capture }) => {
    await capture.open();
    // Loaded beforehand, so that the camera starts at the beginning of its file.
    expect(await capture.page.evaluate(() => window.kit.element.preload())).toBe(true);
    await capture.start();
    await capture.reaches('completed');
    await capture.cameraIsOff();

    const hints = (await capture.events('guidance')).map(({ detail }) => detail.hint);
    const first = (hint: string) => hints.indexOf(hint);
    expect(first('show_face')).toBe(0);
    expect(first('move_closer')).toBeGreaterThan(0);
    expect(first('turn_right')).toBeGreaterThan(first('move_closer'));
    expect(hints.at(-1)).toBe('hold_still');
    expect(await capture.statuses()).toEqual([
      'preparing',
      'positioning',
      'holding',
      'capturing',
      'assessing',
      'submitting',
      'completed',
    ]);

    const { photo, width, height, report } = (await capture.events('capture'))[0]?.detail ?? {};
    expect({ width, height }).toEqual({ width: 1280, height: 720 });
    expect(report.camera).toMatchObject({ source: 'camera', width: 1280, height: 720 });
    expect(report.liveness).toBeNull();
    expect(photo.type).toBe('image/jpeg');
    expect(photo.bytes).toBeGreaterThanOrEqual(POLICIES.standard.minPhotoBytes);
    expect(photo.bytes).toBeLessThanOrEqual(POLICIES.standard.maxPhotoBytes);

    const livePhoto = await capture.onlyStored();
    expect(livePhoto).toMatchObject({ performLivenessCheck: false, size: photo.bytes });
    expect((await capture.events('complete'))[0]?.detail.livePhoto.id).toBe(livePhoto.id);
    const { bytes } = await capture.stored.download(livePhoto.id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(await capture.photoSha256());
    const kept = await capture.stored.get(livePhoto.id);
    expect(kept.capture).toMatchObject({ schema: 'live-capture-report/1', face: report.face });
  });

  test('every guidance stays long enough to be read', async ({ capture }) => {
    await capture.open();
    await capture.page.evaluate(() => window.kit.element.preload());
    await capture.start();
    await capture.reaches('completed');
    const shown = shownMs(await capture.events('guidance'));
    expect(shown.length, JSON.stringify(shown)).toBeGreaterThan(2);
    const flickers = shown.filter(({ ms }) => ms < POLICIES.standard.guidanceMinMs - CLOCK_SLACK_MS);
    expect(flickers, JSON.stringify(shown)).toEqual([]);
  });
});
