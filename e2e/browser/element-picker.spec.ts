import { expect, test } from '../support/fixtures.js';

test.use({ camera: { kind: 'actor', performance: 'still' } });

// A camera that plays a file is the browser's only one: the page is told of three, and each name opens that one.
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const getUserMedia = devices.getUserMedia.bind(devices);
    devices.getUserMedia = () => getUserMedia({ video: { width: 1280, height: 720 } });
    const enumerateDevices = devices.enumerateDevices.bind(devices);
    devices.enumerateDevices = async () => {
      const camera = (await enumerateDevices()).find(({ kind }) => kind === 'videoinput');
      if (!camera) return [];
      const named = (deviceId: string) => ({ ...camera.toJSON(), deviceId, toJSON: () => ({ deviceId }) });
      return [camera, named('second'), named('third')];
    };
  });
});

test('two quick picks during a hold end it, and only the last camera stays on', async ({ capture, page }) => {
  await capture.open({ policy: { holdMs: 10_000 } });
  await capture.start();
  await capture.reaches('holding');
  const picker = page.getByRole('combobox', { name: 'Camera' });
  const mark = await capture.mark();
  await picker.selectOption('second');
  await picker.selectOption('third');
  await capture.reaches('positioning', { after: mark });
  await expect.poll(() => page.evaluate(() => window.cameraTracks.length)).toBe(3);
  await expect.poll(() => capture.liveTracks()).toBe(1);
  await capture.reaches('completed', { after: mark });
  await capture.cameraIsOff();
});

test('a retry asks for the camera that the person picked', async ({ capture, page }) => {
  await capture.open({ policy: { holdMs: 600_000, positioningTimeoutMs: 600_000 } });
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const getUserMedia = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (constraints) => {
      document.title = JSON.stringify(constraints?.video ?? null);
      return getUserMedia(constraints);
    };
  });
  await capture.start();
  await capture.reaches('holding');
  const picked = await capture.mark();
  await page.getByRole('combobox', { name: 'Camera' }).selectOption('third');
  await expect.poll(() => page.evaluate(() => window.cameraTracks.length)).toBe(2);
  await capture.reaches('holding', { after: picked });
  // As the browser tells of a camera that is unplugged.
  await page.evaluate(() => window.cameraTracks.at(-1)?.dispatchEvent(new Event('ended')));
  await capture.failsWith('camera_lost');
  await page.evaluate(() => {
    document.title = '';
  });
  const mark = await capture.mark();
  await capture.button('Try again').click();
  await capture.reaches('positioning', { after: mark });
  expect(await page.title()).toContain('third');
});
