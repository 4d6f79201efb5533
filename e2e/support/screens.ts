import { SLOW_STAGE } from '../../demo/src/settings/settings.js';
import { ANY_SCORE } from '../../models/eval/src/common/open-checks.mjs';
import type { CameraChoice } from './cameras.js';
import type { CapturePage } from './capture-page.js';
import { drawThese } from './challenge.js';
import type { FaultProxy } from './fault-proxy.js';

/** A screen of the element, and how a person gets there and stays. */
export interface Screen {
  readonly name: string;
  readonly camera: CameraChoice;
  readonly reach: (capture: CapturePage, faults: FaultProxy) => Promise<void>;
}

const STILL = { kind: 'actor', performance: 'still' } as const;
const NOBODY = { kind: 'pattern' } as const;
const UPLOAD = { method: 'POST', path: /\/v1\/livePhotos/ } as const;

/** Every screen that stays until somebody does something, reached as a person reaches it. */
export const SCREENS: readonly Screen[] = [
  { name: 'start', camera: NOBODY, reach: (capture) => capture.open() },
  {
    name: 'loading',
    camera: NOBODY,
    reach: async (capture, faults) => {
      faults.fail({ kind: 'hang' }, { path: /face_landmarker\.task$/ });
      await capture.open();
      await capture.start();
      await capture.page.getByRole('progressbar').waitFor();
      await capture.page.waitForFunction(() => window.kit.events.some(({ type }) => type === 'progress'));
    },
  },
  {
    name: 'permission',
    camera: NOBODY,
    reach: async (capture) => {
      await capture.open();
      await capture.page.evaluate(() => {
        // A person who has not answered the browser's prompt yet.
        navigator.mediaDevices.getUserMedia = () => new Promise(() => {});
      });
      await capture.start();
      await capture.page.getByText('When your browser asks, allow the camera.').waitFor();
    },
  },
  {
    name: 'positioning',
    camera: { kind: 'actor', performance: 'walk-in' },
    reach: async (capture) => {
      // Nobody comes near enough for this.
      await capture.open({ policy: { minFaceHeightRatio: 0.9 } });
      await capture.start();
      await capture.page.getByRole('status').getByText('Come closer').waitFor();
    },
  },
  {
    name: 'holding',
    camera: STILL,
    reach: async (capture) => {
      await capture.open({ policy: { holdMs: 8_000 } });
      await capture.start();
      await capture.reaches('holding');
    },
  },
  {
    name: 'shutter',
    camera: STILL,
    reach: async (capture) => {
      await capture.open({ attributes: { mode: 'manual' } });
      await capture.start();
      await capture.page.locator('button[aria-disabled="false"]').waitFor();
    },
  },
  {
    name: 'challenge',
    camera: NOBODY,
    reach: async (capture) => {
      const attributes = { 'liveness-check': 'on', challenge: 'always', source: 'still' };
      await drawThese(capture.page, 'turn_left', 'come_closer');
      await capture.open({ attributes, policy: { ...ANY_SCORE, ...SLOW_STAGE, challengeActionMs: 600_000 } });
      await capture.page.evaluate(() => window.kit.manner('idles'));
      await capture.start();
      await capture.page.locator('.skip[aria-disabled="false"]').waitFor();
    },
  },
  {
    name: 'review',
    camera: STILL,
    reach: async (capture) => {
      await capture.open({ attributes: { review: '' } });
      await capture.start();
      await capture.reaches('reviewing');
    },
  },
  {
    name: 'submitting',
    camera: STILL,
    reach: async (capture, faults) => {
      faults.fail({ kind: 'hang' }, UPLOAD);
      await capture.open();
      await capture.start();
      await capture.reaches('submitting');
    },
  },
  {
    name: 'offline',
    camera: STILL,
    reach: async (capture) => {
      await capture.open();
      await capture.losesConnectionAtUpload();
      await capture.start();
      await capture.page.getByText('You are offline').first().waitFor();
    },
  },
  {
    name: 'completed',
    camera: STILL,
    reach: async (capture) => {
      await capture.open();
      await capture.start();
      await capture.reaches('completed');
    },
  },
  {
    name: 'failed',
    camera: STILL,
    reach: async (capture, faults) => {
      faults.fail({ kind: 'status', status: 401 }, UPLOAD);
      await capture.open();
      await capture.start();
      await capture.failsWith('unauthorized');
    },
  },
  {
    name: 'cancelled',
    camera: NOBODY,
    reach: async (capture) => {
      await capture.open();
      await capture.start();
      await capture.reaches('positioning');
      await capture.button('Cancel').click();
      await capture.reaches('cancelled');
    },
  },
];
