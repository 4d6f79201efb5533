import {
  LiveCaptureAnalysisEvent,
  LiveCaptureCaptureEvent,
  LiveCaptureErrorEvent,
  LiveCaptureStateChangeEvent,
  type SessionStatus,
} from '@live-capture/element';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SessionRecorder } from './session-recorder.js';
import type { Snapshot } from './snapshot.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const snapshots: Snapshot[] = [];

function recorder(): SessionRecorder {
  snapshots.length = 0;
  return new SessionRecorder((snapshot) => void snapshots.push(snapshot));
}

function analysis(atMs: number, livenessScore: number | null = null): LiveCaptureAnalysisEvent {
  return new LiveCaptureAnalysisEvent({
    observation: {
      atMs,
      frame: { width: 1280, height: 720 },
      faces: [],
      others: [],
      image: null,
      occlusion: null,
      appearance: null,
    },
    findings: [{ check: 'gaze', status: 'not_assessed' }],
    timings: { landmarksMs: 20, measuresMs: 2, occlusionMs: null, othersMs: null, livenessMs: null, frameMs: 24 },
    livenessScore,
  });
}

function change(status: SessionStatus): LiveCaptureStateChangeEvent {
  // The recorder reads the status alone.
  const state = { status } as LiveCaptureStateChangeEvent['detail']['state'];
  return new LiveCaptureStateChangeEvent({ status, previous: 'idle', state });
}

test('many frames make one update every 100 milliseconds', () => {
  const { analysis: record } = recorder();
  for (let atMs = 0; atMs < 1000; atMs += 25) {
    record(analysis(atMs));
    vi.advanceTimersByTime(25);
  }
  expect(snapshots.length).toBeLessThanOrEqual(10);
  expect(snapshots.length).toBeGreaterThanOrEqual(8);
  expect(snapshots.at(-1)?.timings).toMatchObject({ framesPerSecond: 40, frame: { p50: 24 } });
});

test('a hold draws its own liveness scores only', () => {
  const { analysis: record, statechange } = recorder();
  statechange(change('positioning'));
  record(analysis(0, 0.2));
  statechange(change('holding'));
  record(analysis(40, 0.9));
  record(analysis(80, 0.8));
  vi.advanceTimersByTime(100);
  expect(snapshots.at(-1)?.livenessScores).toEqual([0.9, 0.8]);
});

test('a new session forgets the photo and the failure of the one before, and keeps the log', () => {
  const session = recorder();
  // The recorder hands the report through unread.
  const report = {} as LiveCaptureCaptureEvent['detail']['report'];
  const photo = new Blob(['x']);
  session.capture(new LiveCaptureCaptureEvent({ photo, width: 1, height: 1, report, performLivenessCheck: false }));
  const failure = { code: 'network', message: 'Offline.', recoverable: true, retry: 'upload' } as const;
  session.error(new LiveCaptureErrorEvent({ ...failure, reasons: ['too_dark'] }));
  expect(session.snapshot()).toMatchObject({ captured: { photo }, failure: 'network' });
  session.statechange(change('preparing'));
  expect(session.snapshot()).toMatchObject({ captured: null, failure: null, status: 'preparing' });
  expect(session.snapshot().log.map(({ text }) => text)).toEqual(['preparing', 'network (too_dark): Offline.']);
});

test.each(['idle', 'cancelled'] as const)(
  'the evidence of a challenge is the session’s own, and is forgotten with the person: %s',
  (end) => {
    const session = recorder();
    const steps = { drawn: null, outcomes: [], index: 0, phase: 'waiting', track: [] };
    const evidence = [{ kind: 'parallax', verdict: 'head' }];
    const enter = (status: SessionStatus, previous: SessionStatus, change: object) => {
      // The recorder reads no more of a state.
      const state = { status, ...change } as LiveCaptureStateChangeEvent['detail']['state'];
      session.statechange(new LiveCaptureStateChangeEvent({ status, previous, state }));
    };
    enter('challenging', 'holding', steps);
    enter('capturing', 'challenging', { challenge: { evidence } });
    expect(session.snapshot().challenge).toMatchObject({ evidence });
    enter(end, 'completed', {});
    expect(session.snapshot().challenge).toBeNull();
  },
);
