import { type IntegrityCode, type IntegritySignal, integritySignals } from '@live-capture/core';
import type { CapturePage } from '../support/capture-page.js';
import { expect, test } from '../support/fixtures.js';

/** The film of the fake camera is three seconds long: in this time it comes round, also where few frames are looked at. */
const LONG_HOLD = { holdMs: 9_000 } as const;
const LAPTOP = 'Integrated Camera (04f2:b7b8)';

/** The signals of the report that the session ended with. */
async function signalsOf(capture: CapturePage): Promise<readonly IntegritySignal[]> {
  await capture.reaches('completed', { timeout: 90_000 });
  return (await capture.events('complete'))[0]?.detail.report.integrity;
}

/** What hangs on how busy this machine is, and on how still the actor stands. */
const UNSTEADY: readonly IntegrityCode[] = ['implausible_timing', 'repeated_frames'];

async function steadyCodesOf(capture: CapturePage): Promise<readonly IntegrityCode[]> {
  const codes = (await signalsOf(capture)).map(({ code }) => code);
  return codes.filter((code) => !UNSTEADY.includes(code));
}

test.describe('a file that plays as the camera', () => {
  test.use({ camera: { kind: 'actor', performance: 'still' } });

  test('is told by its name and its loop, and the endpoint keeps the signals', async ({ capture }) => {
    await capture.open({ policy: LONG_HOLD });
    await capture.start();
    const signals = await signalsOf(capture);
    // Such a camera keeps time by a timer of the browser, so a busy machine upsets it.
    const codes = signals.map(({ code }) => code).filter((code) => code !== 'implausible_timing');
    expect(codes, JSON.stringify(signals)).toEqual(['virtual_camera_label', 'repeated_frames', 'automated_browser']);
    for (const { reason } of signals) expect(reason).toMatch(/^[A-Z0-9].*\.$/);
    expect((await capture.onlyStored()).capture).toMatchObject({ integrity: signals });
  });
});

test('Chromium’s fake device is told by its name', async ({ capture, page }) => {
  await capture.open();
  await capture.start();
  await capture.reaches('positioning');
  const { camera } = (await capture.events('ready'))[0]?.detail ?? {};
  expect(camera.label).toBe('fake_device_0');
  const settings = await page.evaluate(() => window.cameraTracks[0]?.getSettings());
  const track = {
    ...{ className: 'MediaStreamTrack', labelIsDeviceId: false, overridden: [], intervalsMs: [], label: camera.label },
    ...{ capabilities: null, frame: { width: camera.width, height: camera.height } },
    settings: {
      ...{ hasDeviceId: settings?.deviceId !== undefined, facingMode: null, displaySurface: null },
      ...{ width: settings?.width ?? null, height: settings?.height ?? null, frameRate: settings?.frameRate ?? null },
    },
  };
  const repeats = { frames: 0, repeated: 0, recurring: 0 };
  const signals = integritySignals({ source: 'camera', track, repeats, webdriver: false });
  expect(signals.map(({ code }) => code)).toEqual(['virtual_camera_label']);
});

test('a canvas that the page gives is told, and that the page gave it', async ({ capture, page }) => {
  await capture.open({ policy: 'lenient' });
  await page.evaluate(() => {
    window.kit.useActor('still');
  });
  await capture.start();
  expect(await steadyCodesOf(capture)).toEqual(['page_stream', 'canvas_track', 'automated_browser']);
});

test('what is captured of a video on the page is told', async ({ capture, page }) => {
  await capture.open({ policy: 'lenient' });
  await page.evaluate(async () => {
    const { stream } = window.kit.useActor('still');
    const video = Object.assign(document.createElement('video'), { muted: true, srcObject: stream });
    document.body.append(video);
    await video.play();
    const captured: unknown =
      'captureStream' in video && typeof video.captureStream === 'function' && video.captureStream();
    if (!(captured instanceof MediaStream)) throw new Error('This browser captures no elements.');
    window.kit.element.source = captured;
  });
  await capture.start();
  expect(await steadyCodesOf(capture)).toEqual(['page_stream', 'element_capture_track', 'automated_browser']);
});

test('a script that puts a canvas in the camera’s place, under a camera’s name, is told', async ({ capture, page }) => {
  await capture.open({ policy: 'lenient' });
  await page.evaluate((label) => {
    const { stream } = window.kit.useActor('still');
    for (const track of stream.getTracks()) Object.defineProperty(track, 'label', { value: label });
    window.kit.element.source = null;
    navigator.mediaDevices.getUserMedia = async () => stream;
  }, LAPTOP);
  await capture.start();
  expect(await steadyCodesOf(capture)).toEqual(['canvas_track', 'overridden_track', 'automated_browser']);
  const { report } = (await capture.events('complete'))[0]?.detail ?? {};
  expect(report.camera).toMatchObject({ source: 'camera', label: LAPTOP });
});
