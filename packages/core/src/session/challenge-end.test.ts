import { describe, expect, it } from 'vitest';
import { filmed, type Pose, type Thing } from '../evidence/test-head.js';
import type { FaceMeasures } from '../observation.js';
import { POLICIES } from '../policies.js';
import type { SessionState } from './state.js';
import { type Change, DOING, DOUBTFUL, frame, nonceOf, positioning, runnerUnder, type Step } from './test-steps.js';

/** Texts change at once, so that few frames do. */
const run = runnerUnder({ ...POLICIES.standard, guidanceMinMs: 0 });

describe('the end of a challenge', () => {
  /** What a camera sees of what is held before it: the hand, or the head, is never quite still. */
  const filmedFace = (is: Thing['is'], atMs: number, pose: Pose): Partial<FaceMeasures> => {
    const yawDeg = (pose.yawDeg ?? 0) + Math.sin(atMs / 90);
    const swaying = { ...pose, yawDeg, pitchDeg: Math.sin(atMs / 130), xCm: Math.sin(atMs / 170) };
    const [seenBy] = filmed({ is }, [swaying], { noisePx: 0.3, seed: atMs });
    if (!seenBy) throw new Error('There is a face.');
    // From the 640 by 480 of that camera to the 1280 by 720 of this one.
    const landmarks = seenBy.face.landmarks.map((value, n) => 1.5 * value + (n % 3 === 0 ? 160 : 0));
    const interEyeDistancePx = (120 * 45) / (pose.distanceCm ?? 45);
    return { landmarks, yawDeg, interEyeDistancePx, eyeOpenness: 0.05 + 0.003 * Math.sin(atMs) };
  };
  const film = (is: Thing['is'], fromMs: number, poses: readonly Pose[]): Step[] =>
    poses.map((pose, i) => frame(fromMs + 50 * i, { face: filmedFace(is, fromMs + 50 * i, pose) }, DOUBTFUL));
  const rest = (count: number) => Array.from({ length: count }, () => ({}));
  const thereAndBack = (at: (share: number) => Pose) =>
    Array.from({ length: 25 }, (_, i) => at(Math.sin((Math.PI * i) / 24)));

  /** Holds, then turns to the left and comes closer as asked. */
  const whole = (is: Thing['is']): SessionState => {
    const nonce = nonceOf('turn_left', 'come_closer');
    const turn = thereAndBack((share) => ({ yawDeg: 32 * share }));
    const come = thereAndBack((share) => ({ distanceCm: 45 - 14 * share }));
    return run(
      positioning(),
      ...film(is, 100, rest(13)),
      [720, { type: 'challenge_drawn', nonce, source: 'endpoint' }],
      ...film(is, 750, [...rest(4), ...turn, ...rest(4), ...come, ...rest(4)]),
    );
  };

  it('is the photo of the hold, for a head', () => {
    let state = whole('head');
    expect(state).toMatchObject({
      status: 'capturing',
      liveness: { decision: 'uncertain' },
      challenge: {
        source: 'endpoint',
        actions: [
          { action: 'turn_left', outcome: 'done' },
          { action: 'come_closer', outcome: 'done' },
        ],
      },
    });
    expect(state.status === 'capturing' && state.best.observation.atMs).toBeLessThanOrEqual(700);
    state = run(state, [4_100, { type: 'photo_taken' }], [4_150, { type: 'assessed' }]);
    expect(state.status).toBe('submitting');
  });

  it.each(['print', 'bent print'] as const)('is a failure for a %s that does the same', (is) => {
    expect(whole(is)).toMatchObject({ status: 'failed', code: 'challenge_failed', retry: 'capture' });
  });

  it('is one movement more where the shape stays unclear, and no pass where it is unclear even then', () => {
    // The measures say that the head moved, the landmarks hardly do.
    const slightly = (fromMs: number, changes: readonly Change[]): Step[] =>
      [...changes, {}].map(({ face }: Change, i) => {
        const atMs = fromMs + 50 * i;
        return frame(atMs, { face: { ...filmedFace('head', atMs, {}), ...face } }, DOUBTFUL);
      });
    const state = run(
      run(positioning(), ...film('head', 100, rest(13))),
      [720, { type: 'challenge_drawn', nonce: nonceOf('turn_left', 'smile'), source: 'local' }],
      ...slightly(750, [{}, ...DOING.turn_left]),
      ...slightly(1_000, [...DOING.smile, {}]),
    );
    expect(state).toMatchObject({ status: 'challenging', phase: 'action', index: 2 });
    const extra = state.status === 'challenging' ? state.drawn?.actions[2] : undefined;
    if (!extra) throw new Error('There is a third action.');
    expect(['turn_left', 'turn_right', 'come_closer']).toContain(extra);
    expect(run(state, ...slightly(1_250, DOING[extra]))).toMatchObject({ status: 'failed', code: 'challenge_failed' });
  });
});
