import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode } from '../failure.js';
import { POLICIES } from '../policies.js';
import { next } from './next.js';
import type { SessionEvent, SessionOptions, SessionState } from './state.js';
import { frame, frames, OPTIONS, positioning, run, type Step, type Untimed } from './test-steps.js';

const policy = POLICIES.standard;
const BYSTANDER = {
  box: { x: 60, y: 60, width: 30, height: 33 },
  interEyeDistancePx: 14,
  score: 0.9,
  atMs: 350,
};
const TURNED = { face: { yawDeg: 40 } };

function assessing(options: Partial<SessionOptions> = {}, livenessScore = 0.95): SessionState {
  return run(positioning(options), ...frames(100, 700, livenessScore), [720, { type: 'photo_taken' }]);
}

const OFFLINE = { type: 'upload_connection', offline: true } as const;

describe('a session', () => {
  it('goes from start to a stored photo', () => {
    let state = run({ status: 'idle' }, [0, { type: 'start', options: OPTIONS }]);
    expect(state).toMatchObject({ status: 'preparing', cameraOpen: false, engineReady: false });
    state = run(state, [10, { type: 'camera_opened' }], [20, { type: 'load_progress', loadedBytes: 1, totalBytes: 2 }]);
    expect(state).toMatchObject({ status: 'preparing', loadedBytes: 1, totalBytes: 2 });
    state = run(state, [30, { type: 'engine_ready' }], frame(100, TURNED));
    expect(state).toMatchObject({ status: 'positioning', guidance: { hint: 'show_face' } });
    state = run(state, frame(700, TURNED));
    expect(state).toMatchObject({ guidance: { hint: 'turn_right' } });
    state = run(state, ...frames(1000, 1300));
    expect(state).toMatchObject({ status: 'holding', progress: 0.5, guidance: { hint: 'hold_still' } });
    state = run(state, ...frames(1350, 1600));
    expect(state.status).toBe('capturing');
    state = run(state, [1650, { type: 'photo_taken' }]);
    expect(state.status).toBe('assessing');
    state = run(state, [1660, { type: 'assessed' }]);
    expect(state.status).toBe('submitting');
    state = run(state, [1700, { type: 'upload_progress', sentBytes: 5, totalBytes: 9 }]);
    expect(state).toMatchObject({ sentBytes: 5, totalBytes: 9, offline: false });
    state = run(state, [1710, OFFLINE]);
    expect(state).toMatchObject({ sentBytes: 5, offline: true });
    state = run(state, [1720, { type: 'upload_connection', offline: false }]);
    expect(run(state, [1800, { type: 'submitted' }])).toMatchObject({
      status: 'completed',
      liveness: { decision: 'live' },
    });
  });

  it('takes the best of the frames that passed', () => {
    const sharp = frame(300, { image: { sharpness: 0.6 } });
    const state = run(positioning(), ...frames(100, 250), sharp, ...frames(350, 700));
    expect(state).toMatchObject({ status: 'capturing', best: { observation: { atMs: 300 } } });
  });

  it('pauses the hold for a blink and does not count the blink as evidence', () => {
    const blink = { face: { eyeOpenness: 0 } };
    const state = run(positioning(), ...frames(100, 300), frame(350, blink), frame(500, blink), ...frames(550, 600));
    expect(state).toMatchObject({ status: 'holding', heldMs: 250 });
    expect(state.status === 'holding' && state.samples.map(({ atMs }) => atMs)).toEqual([150, 200, 250, 300, 550, 600]);
  });

  it('ends the hold when a failure lasts', () => {
    const state = run(positioning(), ...frames(100, 300), frame(500, TURNED), frame(701, TURNED));
    expect(state).toMatchObject({ status: 'positioning', firstMs: 20 });
  });

  it.each<[string, Step]>([
    ['a second face', frame(350, { faces: 2 })],
    ['a second face that only the detector saw', frame(350, { others: [BYSTANDER] })],
    ['no face', frame(350, { faces: 0 })],
    ['a face elsewhere', frame(350, { face: { box: { x: 720, y: 200, width: 300, height: 330 } } })],
    ['a second without frames', frame(1350)],
    ['another camera', [350, { type: 'camera_changing' }]],
  ])('ends the hold at once for %s: it may be another person', (_what, step) => {
    const state = run(positioning(), ...frames(100, 300), step);
    expect(state).toMatchObject({ status: 'positioning', firstMs: 20 });
    expect(run(state, ...frames(1400, 1500))).toMatchObject({ status: 'holding', heldMs: 100, samples: { length: 2 } });
  });

  it('keeps every text as long as the policy says, also where a hold begins and ends', () => {
    let state = run(positioning(), frame(100, TURNED), frame(700, TURNED), frame(730));
    expect(state).toMatchObject({ status: 'holding', guidance: { hint: 'turn_right', sinceMs: 700 } });
    state = run(state, ...frames(750, 1000), frame(1200, TURNED), frame(1410, TURNED));
    expect(state).toMatchObject({ status: 'positioning', guidance: { hint: 'turn_right', sinceMs: 700 } });
  });

  it('counts a step between two slow frames no longer than a failure would be forgiven', () => {
    expect(run(positioning(), frame(100), frame(900))).toMatchObject({ status: 'holding', heldMs: policy.holdGraceMs });
  });

  it('never takes a frame as the photo that was not scored itself', () => {
    const sharp: Step = frame(100, { image: { sharpness: 0.9 } }, null);
    const unscored: Step = frame(300, { image: { sharpness: 0.9 } }, null);
    const state = run(positioning(), sharp, frame(200), unscored, ...frames(350, 900));
    expect(state).toMatchObject({ status: 'capturing', best: { observation: { atMs: 200 }, livenessScore: 0.95 } });
  });

  it('waits on a slow device until enough frames were scored', () => {
    // The first frame begins the hold and is no sample of it.
    const slow = Array.from({ length: policy.minLivenessFrames }, (_, i) => frame(100 + 500 * i));
    const last = frame(100 + 500 * slow.length);
    expect(run(positioning(), ...slow)).toMatchObject({
      status: 'holding',
      progress: 1 - 1 / policy.minLivenessFrames,
    });
    expect(run(positioning(), ...slow, last).status).toBe('capturing');
  });

  it('does not wait for scores when the liveness check is off', () => {
    const state = run(positioning({ livenessCheck: false }), ...frames(100, 700, null));
    expect(state.status).toBe('capturing');
    const assessed: Step[] = [
      [710, { type: 'photo_taken' }],
      [720, { type: 'assessed' }],
    ];
    expect(run(state, ...assessed).status).toBe('submitting');
  });

  it('in manual mode holds only after the shutter, and the shutter works only on a good frame', () => {
    const manual = positioning({ mode: 'manual' });
    const waiting = run(manual, ...frames(100, 900));
    expect(waiting).toMatchObject({ status: 'positioning', ready: true });
    expect(run(waiting, [950, { type: 'shutter' }], frame(1000)).status).toBe('holding');
    const turned = run(manual, frame(100, TURNED), [150, { type: 'shutter' }], frame(200));
    expect(turned.status).toBe('positioning');
  });

  it.each([
    [0.05, 'liveness_failed'],
    [(policy.minLivenessScore + policy.reviewLivenessBelow) / 2, 'liveness_uncertain'],
  ])('with a liveness score of %f fails with %s', (score, code) => {
    const state = run(assessing({ challenge: 'none' }, score), [730, { type: 'assessed' }]);
    expect(state).toMatchObject({ status: 'failed', code, retry: 'capture' });
  });

  it('takes a frame that looks live for the photo before a sharper one that does not', () => {
    const print: Step = frame(100, { image: { sharpness: 0.9 } }, 0.2);
    const state = run(positioning(), frame(50, {}, 0.2), print, ...frames(150, 750, 0.99));
    expect(state).toMatchObject({ status: 'capturing', best: { observation: { atMs: 150 } } });
  });

  it('lets the person review the photo, use it or take another', () => {
    const reviewing = run(assessing({ review: true }), [730, { type: 'assessed' }]);
    expect(reviewing.status).toBe('reviewing');
    expect(run(reviewing, [800, { type: 'confirm' }]).status).toBe('submitting');
    expect(run(reviewing, [800, { type: 'retake' }])).toMatchObject({ status: 'preparing', options: { review: true } });
    expect(run(reviewing, [9_999_999, { type: 'tick' }])).toBe(reviewing);
  });
});

describe('deadlines', () => {
  const preparing = run({ status: 'idle' }, [0, { type: 'start', options: OPTIONS }]);
  const submitting = run(assessing(), [730, { type: 'assessed' }]);
  const cases: readonly (readonly [string, SessionState, number, FailureCode])[] = [
    ['the camera', run(preparing, [1, { type: 'engine_ready' }]), policy.cameraTimeoutMs, 'camera_timeout'],
    ['loading', run(preparing, [1, { type: 'camera_opened' }]), policy.loadStallTimeoutMs, 'load_timeout'],
    ['positioning', positioning(), 20 + policy.positioningTimeoutMs, 'timeout'],
    ['holding', run(positioning(), frame(100)), 20 + policy.positioningTimeoutMs, 'timeout'],
    ['capturing', run(positioning(), ...frames(100, 700)), 700 + policy.captureTimeoutMs, 'photo_failed'],
    ['assessing', assessing(), 720 + policy.captureTimeoutMs, 'photo_failed'],
    ['the upload', submitting, 730 + policy.uploadTimeoutMs, 'upload_timeout'],
    ['an upload that waits', run(submitting, [731, OFFLINE]), 730 + policy.uploadTimeoutMs, 'network'],
  ];
  it.each(cases)('%s', (_what, state, atMs, code) => {
    expect(next(state, { type: 'tick', atMs }, policy)).toBe(state);
    expect(next(state, { type: 'tick', atMs: atMs + 1 }, policy)).toMatchObject({ status: 'failed', code });
  });

  it('of loading starts anew with every byte', () => {
    const opened = run(preparing, [1, { type: 'camera_opened' }]);
    const late = policy.loadStallTimeoutMs - 1;
    const state = run(opened, [late, { type: 'load_progress', loadedBytes: 1, totalBytes: 2 }]);
    expect(run(state, [2 * late, { type: 'tick' }]).status).toBe('preparing');
  });
});

describe('failures', () => {
  it('of the upload keep the photo, and a retry sends the same one', () => {
    const submitting = run(assessing(), [730, { type: 'assessed' }]);
    const failed = run(submitting, [800, { type: 'fail', code: 'network' }]);
    expect(failed).toMatchObject({ status: 'failed', code: 'network', retry: 'upload' });
    const again = run(failed, [900, { type: 'retry' }]);
    expect(again).toMatchObject({ status: 'submitting', sinceMs: 900 });
    expect(again.status === 'submitting' && submitting.status === 'submitting' && again.best === submitting.best).toBe(
      true,
    );
  });

  it('before there is a photo start the capture again with the same options', () => {
    const failed = run(positioning({ review: true }), [100, { type: 'fail', code: 'camera_lost' }]);
    expect(run(failed, [200, { type: 'retry' }])).toMatchObject({ status: 'preparing', options: { review: true } });
  });

  it('that no retry can help stay', () => {
    const failed = run(positioning(), [100, { type: 'fail', code: 'unsupported' }]);
    expect(run(failed, [200, { type: 'retry' }])).toBe(failed);
    expect(FAILURES.unsupported).toBe('none');
  });
});

describe('whatever happens', () => {
  const events: readonly Untimed<SessionEvent>[] = [
    { type: 'camera_opened' },
    { type: 'engine_ready' },
    { type: 'shutter' },
    { type: 'photo_taken' },
    { type: 'assessed' },
    { type: 'confirm' },
    { type: 'retake' },
    { type: 'submitted' },
    { type: 'retry' },
    { type: 'tick' },
  ];

  it.each(events)('$type leaves an idle session as it is', (event) => {
    const idle: SessionState = { status: 'idle' };
    expect(next(idle, { ...event, atMs: 1 }, policy)).toBe(idle);
  });

  it('cancel ends and reset clears from every running status', () => {
    const states = [positioning(), run(positioning(), frame(100)), assessing()];
    for (const state of states) {
      expect(run(state, [5000, { type: 'cancel' }])).toEqual({ status: 'cancelled' });
      expect(run(state, [5000, { type: 'reset' }])).toEqual({ status: 'idle' });
    }
    expect(run({ status: 'cancelled' }, [6000, { type: 'start', options: OPTIONS }]).status).toBe('preparing');
  });
});
