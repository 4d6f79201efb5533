import { expect, test } from '../support/fixtures.js';
import { mediaFolder, NO_MEDIA } from '../support/paths.mjs';
import { endingOf, LIVENESS_ALONE, WEBCAM_POLICY } from '../support/real-faces.js';
import { skipWhere } from '../support/skip.js';

const LIVE = ['live-a', 'live-c-turns', 'live-h'];
const REPLAYS = ['screen-a-phone', 'screen-f-phone', 'screen-g-monitor'];
const DRAWN = ['phone-1', 'phone-4', 'print-1', 'print-4'];

skipWhere(mediaFolder() === undefined, NO_MEDIA);

for (const name of LIVE) {
  test.describe(name, () => {
    test.use({ camera: { kind: 'clip', name } });

    test('a live person is accepted under the lenient policy', async ({ capture }) => {
      expect(await endingOf(capture, WEBCAM_POLICY)).toEqual({ status: 'completed', code: null, stored: 1 });
      const { report } = (await capture.events('complete'))[0]?.detail ?? {};
      expect(report.liveness).toMatchObject({ decision: 'live' });
      expect(report.backend).toEqual({ landmarks: 'worker', liveness: 'wasm' });
      expect(report.camera).toMatchObject({ width: 640, height: 480 });
    });
  });
}

const attacks = [
  ...REPLAYS.map((name) => ({ name, camera: { kind: 'clip', name } as const })),
  ...DRAWN.map((name) => ({ name, camera: { kind: 'still', name: `drawn-attacks/${name}.png` } as const })),
];

for (const { name, camera } of attacks) {
  test.describe(name, () => {
    test.use({ camera });

    test('an attack is refused by liveness alone', async ({ capture }) => {
      const { code, ...rest } = await endingOf(capture, LIVENESS_ALONE);
      expect({ ...rest, code }).toEqual({ status: 'failed', stored: 0, code: 'liveness_failed' });
      await capture.cameraIsOff();
      await expect(capture.page.getByRole('heading', { name: 'We could not confirm that it is you' })).toBeVisible();
    });
  });
}
