import { POLICIES, type SessionState } from '@live-capture/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { challengingState } from '../testing/challenging-state.js';
import { FakeVision } from '../testing/fake-element.js';
import { Capture } from './capture.js';

const SIZE = { width: 1280, height: 720 } as const;
const CAMERA = {
  report: () => ({ source: 'camera', ...SIZE }) as const,
  record: () => ({
    ...{ className: 'MediaStreamTrack', label: 'Camera', labelIsDeviceId: false, overridden: [] },
    settings: { hasDeviceId: true, ...SIZE, frameRate: 30, facingMode: null, displaySurface: null },
    ...{ capabilities: null, frame: SIZE, intervalsMs: [] },
  }),
};

beforeEach(() => void vi.stubGlobal('navigator', { webdriver: false, userAgent: 'test' }));
afterEach(() => void vi.unstubAllGlobals());

test('the report names the backend that scored the hold, also where another one took over afterwards', async () => {
  const vision = new FakeVision();
  vision.info = { ...vision.info, liveness: 'wasm' };
  const capture = new Capture(vision, POLICIES.standard);
  const challenging = challengingState();
  const { options, best, last, liveness } = challenging;
  const times = { sinceMs: 0, firstMs: 0, heldMs: 600, lastFrameAtMs: 600, lastPassAtMs: 600 };
  const guidance = { hint: 'hold_still', sinceMs: 0 } as const;
  const holding: SessionState = {
    ...{ status: 'holding', options, ...times, progress: 1, findings: [], guidance },
    ...{ last, best, samples: [], track: [last] },
  };
  capture.follow(holding, challenging);
  vision.info = { ...vision.info, liveness: 'webgpu', trial: { wasmMs: 40, webgpuMs: 10 } };
  await capture.take(CAMERA);
  const taken = capture.assess({ status: 'assessing', options, sinceMs: 700, best, liveness, challenge: null });
  expect(taken?.report.backend).toEqual({ landmarks: 'worker', liveness: 'wasm' });
});
