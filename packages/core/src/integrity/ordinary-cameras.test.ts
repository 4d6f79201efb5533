import { expect, test } from 'vitest';
import { integritySignals } from './integrity-signals.js';
import type { IntegrityRecord, TrackRecord } from './record.js';

/** What every record has in common, unless it says otherwise. */
const CAMERA = { className: 'MediaStreamTrack', labelIsDeviceId: false, overridden: [] } as const;

/** A V4L2 webcam as the kernel stamps it: nearly even, and some frames lost on a busy machine. */
const WEBCAM_MS = Array.from({ length: 60 }, (_, i) => (i % 9 === 8 ? 66.67 : 33.33) + 0.3 * Math.sin(i * 1.7));
/** A sensor whose own clock stamps the frames, with lines of whole microseconds: constant, and near the nominal. */
const PHONE_MS = Array.from({ length: 60 }, (_, i) => 33.333 + 0.001 * (i % 2));
/** A room gets darker: the exposure grows, and the rate falls with it. */
const DARKER_MS = Array.from({ length: 60 }, (_, i) => 33.3 + i * 0.55);

interface Modes {
  readonly most: readonly [width: number, height: number, frameRate: number];
  readonly now: readonly [width: number, height: number, frameRate: number];
  readonly facing?: 'user' | 'environment';
}

function track(label: string, { most, now, facing }: Modes, change: Partial<TrackRecord> = {}): TrackRecord {
  return {
    ...CAMERA,
    label,
    settings: {
      hasDeviceId: true,
      width: now[0],
      height: now[1],
      frameRate: now[2],
      facingMode: facing ?? null,
      displaySurface: null,
    },
    capabilities: {
      hasDeviceId: true,
      maxWidth: most[0],
      maxHeight: most[1],
      maxFrameRate: most[2],
      facingModes: facing ? [facing] : [],
    },
    frame: { width: now[0], height: now[1] },
    intervalsMs: WEBCAM_MS,
    ...change,
  };
}

/**
 * Labels are real ones. What the iPhones, the Galaxys and the first MacBook offer is as others published it of such devices,
 * the rest is written after them; the times of all of them are made up.
 */
const CAMERAS: Readonly<Record<string, TrackRecord>> = {
  'a laptop in Chrome on Windows': track('Integrated Camera (04f2:b7b8)', {
    most: [1280, 720, 30],
    now: [1280, 720, 30],
  }),
  'a laptop in Chrome on Linux, in a darkening room': track(
    'HD WebCam: HD WebCam (04f2:b3d6)',
    { most: [1280, 720, 30], now: [1280, 720, 30] },
    { intervalsMs: DARKER_MS },
  ),
  'a MacBook in Safari': track('FaceTime HD Camera (2C0E:82E3)', { most: [1920, 1920, 30], now: [1920, 1080, 30] }),
  'a MacBook in Chrome': track('FaceTime HD Camera (Built-in) (05ac:8514)', {
    most: [1280, 720, 30],
    now: [1280, 720, 30.000030517578125],
  }),
  'a MacBook whose rate is that of television': track('FaceTime HD Camera', {
    most: [1280, 720, 29.97],
    now: [1280, 720, 30],
  }),
  'a phone as the camera of its owner’s Mac': track('Phone Camera', { most: [1920, 1440, 60], now: [1920, 1080, 30] }),
  'a Surface, which tells how it faces': track('Surface Camera Front', {
    most: [2560, 1440, 30],
    now: [1920, 1080, 30],
    facing: 'user',
  }),
  'a Surface, which does not': track('Surface Camera Front', { most: [2560, 1440, 30], now: [1920, 1080, 30] }),
  'a webcam that turns after its owner': track('OBSBOT Tiny 2 (3564:fef8)', {
    most: [3840, 2160, 60],
    now: [1920, 1080, 30],
  }),
  'a webcam on USB': track('Logitech BRIO (046d:085e)', { most: [4096, 2160, 90], now: [1920, 1080, 30] }),
  'a camera behind a grabber': track(
    'Cam Link 4K (0fd9:0066)',
    { most: [3840, 2160, 60], now: [1920, 1080, 60] },
    {
      intervalsMs: WEBCAM_MS.map((ms) => ms / 2),
    },
  ),
  'a Galaxy in Chrome, held upright': track(
    'camera2 1, facing front',
    { most: [2400, 1088, 30], now: [1080, 1920, 30], facing: 'user' },
    { intervalsMs: PHONE_MS },
  ),
  'a Galaxy whose settings speak of the frame lying': track(
    'camera2 1, facing front',
    { most: [3264, 2448, 30], now: [640, 480, 30], facing: 'user' },
    { intervalsMs: PHONE_MS, frame: { width: 480, height: 640 } },
  ),
  'an iPhone in Safari, which does not tell when a frame was captured': track(
    'Front Camera',
    { most: [4032, 3024, 60], now: [1920, 1080, 30], facing: 'user' },
    { intervalsMs: [] },
  ),
  'an iPhone in another language': track('Frontkamera', {
    most: [4032, 3024, 60],
    now: [640, 480, 30],
    facing: 'user',
  }),
  'Firefox on Windows': track(
    'Integrated Webcam',
    { most: [1280, 720, 30], now: [1280, 720, 30] },
    { intervalsMs: [] },
  ),
  'Firefox before 132, without capabilities': track(
    'Integrated Webcam',
    { most: [1280, 720, 30], now: [640, 480, 30] },
    { intervalsMs: [], capabilities: null },
  ),
};

const SESSIONS = {
  'frames that are all different': { frames: 80, repeated: 0, recurring: 0 },
  'a camera of 15 frames a second behind a driver of 30': { frames: 80, repeated: 41, recurring: 0 },
} as const;

for (const [session, repeats] of Object.entries(SESSIONS)) {
  test.each(Object.entries(CAMERAS))(`${session}, filmed by %s, give no signal`, (_, camera) => {
    const record: IntegrityRecord = { source: 'camera', track: camera, repeats, webdriver: false };
    expect(integritySignals(record)).toEqual([]);
  });
}
