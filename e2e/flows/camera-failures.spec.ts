import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { actorCamera } from '../support/camera-files.mjs';
import { expect, test } from '../support/fixtures.js';
import { CACHE } from '../support/paths.mjs';
import { endCaptureServices, pauseCaptureServices } from '../support/video-capture.js';

const NO_PROC = "The browser's capture process is found through /proc, which this system does not have.";

const STILL = { kind: 'actor', performance: 'still' } as const;

test.describe('the permission is denied', () => {
  test.use({ camera: { kind: 'prompt' } });

  test('camera_denied; once it is allowed, a retry opens the camera', async ({ capture, context }) => {
    await context.grantPermissions([]);
    await capture.open();
    await capture.start();
    await capture.failsWith('camera_denied');
    await context.grantPermissions(['camera']);
    const mark = await capture.mark();
    await capture.button('Try again').click();
    // The test pattern has no face, so this is as far as it goes.
    await capture.reaches('positioning', { after: mark });
    expect(await capture.liveTracks()).toBe(1);
    await capture.button('Cancel').click();
    await capture.cameraIsOff();
  });
});

test.describe('no camera', () => {
  const path = join(CACHE, `plugged-in-${process.pid}.mjpeg`);
  test.use({ camera: { kind: 'file', path } });
  test.afterEach(() => rm(path, { force: true }));

  test('camera_not_found; once one is plugged in, a retry takes the photo', async ({ capture, browsers, site }) => {
    await rm(path, { force: true });
    await capture.open();
    await capture.start();
    await capture.failsWith('camera_not_found');
    const studio = async () => ({ browser: await browsers.get([]), siteUrl: site.url });
    await mkdir(CACHE, { recursive: true });
    await copyFile(await actorCamera('still', studio), `${path}.copy`);
    await rename(`${path}.copy`, path);
    const mark = await capture.mark();
    await capture.button('Try again').click();
    await capture.reaches('completed', { after: mark });
  });
});

test.describe('a camera that fails', () => {
  test.use({ camera: STILL });

  test('camera_busy; once it is free, a retry takes the photo', async ({ capture }) => {
    await capture.open();
    await capture.page.evaluate(() => {
      const devices = navigator.mediaDevices;
      const { getUserMedia } = devices;
      // No fake device can be busy: this is how Chromium says it of a real one.
      devices.getUserMedia = async () => {
        devices.getUserMedia = getUserMedia;
        throw new DOMException('Could not start video source', 'NotReadableError');
      };
    });
    await capture.start();
    await capture.failsWith('camera_busy');
    const mark = await capture.mark();
    await capture.button('Try again').click();
    await capture.reaches('completed', { after: mark });
  });

  test('camera_lost when the device dies; a retry takes the photo', async ({ capture, context }) => {
    test.skip(process.platform !== 'linux', NO_PROC);
    await capture.open({ policy: { holdMs: 60_000 } });
    await capture.start();
    await capture.reaches('holding');
    endCaptureServices(context.browser());
    await capture.failsWith('camera_lost');
    await capture.page.evaluate(() => {
      window.kit.element.policy = 'standard';
    });
    const mark = await capture.mark();
    await capture.button('Try again').click();
    await capture.reaches('completed', { after: mark });
  });

  test('camera_timeout when the camera does not deliver; a retry takes the photo', async ({ capture, context }) => {
    test.skip(process.platform !== 'linux', NO_PROC);
    await capture.open({ policy: { cameraTimeoutMs: 1_500 } });
    expect(await capture.page.evaluate(() => window.kit.element.preload())).toBe(true);
    // A camera that was open once: its service runs, and can be made to hang.
    await capture.page.evaluate(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true });
      for (const track of stream.getTracks()) track.stop();
    });
    const resume = pauseCaptureServices(context.browser());
    try {
      await capture.start();
      await capture.failsWith('camera_timeout');
    } finally {
      resume();
    }
    await capture.page.evaluate(() => {
      window.kit.element.policy = 'standard';
    });
    const mark = await capture.mark();
    await capture.button('Try again').click();
    await capture.reaches('completed', { after: mark });
    await capture.cameraIsOff();
  });
});

test('timeout when nobody gets into position; a retry starts again', async ({ capture }) => {
  await capture.open({ policy: { positioningTimeoutMs: 1_000 } });
  await capture.start();
  await capture.failsWith('timeout');
  const mark = await capture.mark();
  await capture.button('Try again').click();
  await capture.reaches('positioning', { after: mark });
});
