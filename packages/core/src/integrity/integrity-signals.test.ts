import { describe, expect, it, test } from 'vitest';
import { integritySignals } from './integrity-signals.js';
import type { FrameRepeats, IntegrityRecord, TrackCapabilities, TrackRecord, TrackSettings } from './record.js';
import type { IntegrityCode } from './signal.js';

const SETTINGS: TrackSettings = {
  ...{ hasDeviceId: true, width: 1280, height: 720, frameRate: 30 },
  ...{ facingMode: null, displaySurface: null },
};
const CAPABILITIES: TrackCapabilities = {
  ...{ hasDeviceId: true, maxWidth: 1280, maxHeight: 720, maxFrameRate: 30, facingModes: [] },
};
const TRACK: TrackRecord = {
  ...{ className: 'MediaStreamTrack', label: 'Integrated Camera (04f2:b7b8)', labelIsDeviceId: false, overridden: [] },
  ...{ settings: SETTINGS, capabilities: CAPABILITIES, frame: { width: 1280, height: 720 }, intervalsMs: [] },
};
const NONE: FrameRepeats = { frames: 60, repeated: 0, recurring: 0 };

interface Change {
  readonly track?: Partial<TrackRecord>;
  readonly settings?: Partial<TrackSettings>;
  readonly capabilities?: Partial<TrackCapabilities>;
  readonly repeats?: FrameRepeats;
}

/** The codes for an ordinary laptop of which only this is otherwise. */
function codesOf({ track, settings, capabilities, repeats = NONE }: Change): readonly IntegrityCode[] {
  const changed = {
    ...TRACK,
    settings: { ...SETTINGS, ...settings },
    capabilities: { ...CAPABILITIES, ...capabilities },
    ...track,
  };
  const record: IntegrityRecord = { source: 'camera', track: changed, repeats, webdriver: false };
  return integritySignals(record).map(({ code }) => code);
}

describe('labels', () => {
  const virtual = [
    'OBS Virtual Camera',
    'OBS Virtual Camera (m-de:vice)',
    'OBS-Camera2',
    'OBSBOT Virtual Camera',
    'ManyCam Virtual Webcam',
    'Snap Camera',
    'XSplit VCam',
    'e2eSoft iVCam',
    'Dummy video device (0x0000)',
    'DroidCam Source 3',
    'Camera (NVIDIA Broadcast)',
    'Unity Video Capture',
    'NDI Webcam Video 1',
    'Reincubate Camo',
    'screen-capture-recorder',
    'fake_device_0',
    '/tmp/somebody.y4m',
    'Default Video Device',
    'Mock video device 1',
  ];
  test.each(virtual)('%s is no camera', (label) =>
    expect(codesOf({ track: { label } })).toEqual(['virtual_camera_label']),
  );

  const cameras = [
    'OBSBOT Tiny 2',
    'Camouflage Trail Cam',
    'Sandisk Video',
    'Snapdragon Camera',
    'USB Video Device',
    '',
  ];
  test.each(cameras)('%s may be one', (label) => expect(codesOf({ track: { label } })).toEqual([]));
});

describe('tracks', () => {
  test.each(['CanvasCaptureMediaStreamTrack', 'MediaStreamTrackGenerator', 'VideoTrackGenerator'])(
    'a %s is drawn by a script',
    (className) => expect(codesOf({ track: { className } })).toEqual(['canvas_track']),
  );

  test.each<[string, Change]>([
    [
      'an id in place of a name, as Chromium labels what it captures of an element',
      { track: { labelIsDeviceId: true } },
    ],
    ['no device, as Firefox has it', { settings: { hasDeviceId: false } }],
    ['another computer', { track: { label: 'remote video' } }],
    ['a shared window', { settings: { displaySurface: 'window' } }],
  ])('%s is no camera', (_, change) => expect(codesOf(change)).toEqual(['element_capture_track']));

  it('hides nothing of what the browser says', () => {
    expect(codesOf({ track: { overridden: ['label', 'getSettings'] } })).toEqual(['overridden_track']);
  });

  it('of a canvas is not called an element’s, too', () => {
    const track = { className: 'CanvasCaptureMediaStreamTrack', labelIsDeviceId: true };
    expect(codesOf({ track })).toEqual(['canvas_track']);
  });

  test.each<Partial<TrackCapabilities>>([{ hasDeviceId: false }, { maxWidth: null }, { maxFrameRate: null }])(
    'with capabilities that lack something are told: %o',
    (capabilities) => expect(codesOf({ capabilities })).toEqual(['missing_capabilities']),
  );
});

test.each<[string, Change]>([
  ['frames smaller than the settings say', { track: { frame: { width: 640, height: 360 } } }],
  ['frames of another shape', { track: { frame: { width: 1280, height: 960 } } }],
  [
    'a size beyond the capabilities, either way up',
    { settings: { width: 720, height: 1280 }, capabilities: { maxWidth: 640 } },
  ],
  ['a rate beyond the capabilities', { settings: { frameRate: 60 } }],
  [
    'a facing mode that the capabilities lack',
    { settings: { facingMode: 'environment' }, capabilities: { facingModes: ['user'] } },
  ],
  ['a front camera that faces away', { track: { label: 'Front Camera' }, settings: { facingMode: 'environment' } }],
  ['a name of Android without the facing mode that goes with it', { track: { label: 'camera2 1, facing front' } }],
])('%s contradict', (_, change) => expect(codesOf(change)).toEqual(['contradicting_settings']));

describe('timing', () => {
  const times = (count: number, ms: (index: number) => number) => ({
    track: { intervalsMs: Array.from({ length: count }, (_, index) => ms(index)) },
  });
  /** Anything between 20 and 90, as frames come from a program that sends each when it is done. */
  const wild = (index: number) => 20 + ((index * 37) % 71);

  test.each<[string, Change]>([
    ['frames that are counted, not measured', times(40, (i) => (i % 3 ? 33.333 : 33.334))],
    ['twice as many frames as the settings allow', times(40, (i) => 16.6 + 0.4 * Math.sin(i))],
    ['frames that keep no rate', times(40, wild)],
  ])('%s are implausible', (_, change) => expect(codesOf(change)).toEqual(['implausible_timing']));

  test.each<[string, Change]>([
    ['too few frames to judge by', times(29, wild)],
    ['the browser’s own pauses', times(40, (i) => (i === 20 ? 900 : 33.3 + 0.2 * Math.sin(i)))],
    ['half of the frames lost', times(40, (i) => 33.3 * (1 + (i % 2)) + 0.2 * Math.sin(i))],
    ['a slow camera', times(40, (i) => 100 + Math.sin(i))],
    [
      'Chromium’s fake device on a busy machine',
      times(60, (i) => 50 + 6 * Math.sin(i * 2.3) * (i % 4 === 0 ? 3 : 0.2)),
    ],
  ])('%s are ordinary', (_, change) => expect(codesOf(change)).toEqual([]));
});

test.each<[string, FrameRepeats, readonly IntegrityCode[]]>([
  ['a still that is sent again and again', { frames: 40, repeated: 40, recurring: 0 }, ['repeated_frames']],
  ['ten frames a second, each sent three times', { frames: 60, repeated: 40, recurring: 0 }, ['repeated_frames']],
  ['a loop that came round', { frames: 60, repeated: 0, recurring: 12 }, ['repeated_frames']],
  ['frames too few to judge by', { frames: 9, repeated: 9, recurring: 0 }, []],
  ['one chance hit', { frames: 60, repeated: 1, recurring: 1 }, []],
])('%s: %o', (_, repeats, codes) => expect(codesOf({ repeats })).toEqual(codes));

it('reports the page’s stream and a browser that is driven, each with its reason', () => {
  const record: IntegrityRecord = { source: 'stream', track: TRACK, repeats: NONE, webdriver: true };
  expect(integritySignals(record)).toEqual([
    { code: 'page_stream', reason: 'The page gave a stream of its own.' },
    { code: 'automated_browser', reason: 'The browser is driven by a program.' },
  ]);
});
