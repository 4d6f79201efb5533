import { describe, expect, it } from 'vitest';
import type { ChallengeAction } from '../challenge/action.js';
import { drawActions } from '../challenge/draw.js';
import type { FailureCode } from '../failure.js';
import { POLICIES } from '../policies.js';
import { observation } from '../test-data.js';
import { next } from './next.js';
import type { SessionOptions, SessionState } from './state.js';
import {
  type Change,
  DOING,
  DOUBTFUL,
  frame,
  frames,
  nonceOf,
  positioning,
  runnerUnder,
  type Step,
} from './test-steps.js';

/** Texts change at once, so that few frames do. */
const policy = { ...POLICIES.standard, guidanceMinMs: 0 };
const run = runnerUnder(policy);
/** The hold ends in doubt at 700 ms. */
function challenging(options: Partial<SessionOptions> = {}, score = DOUBTFUL): SessionState {
  return run(positioning(options), ...frames(100, 700, score));
}

/** Some actions are drawn at 720 ms, and the first is asked at 750. */
function asked(...actions: readonly ChallengeAction[]): SessionState {
  const nonce = nonceOf(...actions);
  return run(challenging(), [720, { type: 'challenge_drawn', nonce, source: 'endpoint' }], frame(750));
}

/** Frames every 50 ms, the first after 50. */
function seen(fromMs: number, ...changes: readonly Change[]): Step[] {
  return changes.map((change, i) => frame(fromMs + 50 * (i + 1), change, null));
}

function expectFailure(state: SessionState, code: FailureCode): void {
  expect(state).toMatchObject({ status: 'failed', code, retry: 'capture', assessed: null });
}

describe('a challenge begins', () => {
  it.each<[string, Partial<SessionOptions>, number, string]>([
    ['in doubt', {}, DOUBTFUL, 'challenging'],
    ['never for a live person, by itself', {}, 0.95, 'capturing'],
    ['always, where the page wants it', { challenge: 'always' }, 0.95, 'challenging'],
    ['never for a spoof', { challenge: 'always' }, 0.05, 'capturing'],
    ['never, where the page does not want it', { challenge: 'none' }, DOUBTFUL, 'capturing'],
    ['never without the liveness check', { challenge: 'always', livenessCheck: false }, DOUBTFUL, 'capturing'],
  ])('%s', (_what, options, score, status) => {
    expect(challenging(options, score).status).toBe(status);
  });

  it('with the best frame of the hold, which stays the photo', () => {
    const sharp = frame(300, { image: { sharpness: 0.6 } }, DOUBTFUL);
    const held = run(positioning(), ...frames(100, 250, DOUBTFUL), sharp, ...frames(350, 700, DOUBTFUL));
    const state = run(held, ...seen(700, { image: { sharpness: 0.9 } }));
    expect(state).toMatchObject({ status: 'challenging', best: { observation: { atMs: 300 } }, phase: 'waiting' });
  });

  it('when its nonce has come, and waits for that no longer than the policy says', () => {
    const late = run(challenging(), ...seen(700, ...Array.from({ length: 40 }, () => ({}))));
    expect(late).toMatchObject({ phase: 'waiting', drawn: null, guidance: { hint: 'hold_still' } });
    const drawn = run(late, [2_720, { type: 'challenge_drawn', nonce: 'nonce-1', source: 'local' }]);
    expect(drawn).toMatchObject({
      phase: 'return',
      drawn: { source: 'local', actions: drawActions('nonce-1', policy) },
    });
    expect(run(drawn, [2_730, { type: 'challenge_drawn', nonce: 'nonce-2', source: 'local' }])).toBe(drawn);
    expectFailure(run(challenging(), [700 + policy.challengeNonceMs + 1_001, { type: 'tick' }]), 'challenge_timeout');
  });
});

describe('actions', () => {
  it('are asked one after another, each from the pose of the hold', () => {
    let state = asked('turn_left', 'come_closer');
    expect(state).toMatchObject({ phase: 'action', index: 0, guidance: { hint: 'turn_left', sinceMs: 750 } });
    state = run(state, ...seen(750, ...DOING.turn_left));
    expect(state).toMatchObject({ phase: 'return', index: 1, guidance: { hint: 'face_forward' } });
    state = run(state, ...seen(900, { face: { yawDeg: 25 } }, { face: { yawDeg: 12 } }));
    expect(state).toMatchObject({ phase: 'return', index: 1 });
    state = run(state, ...seen(1_000, {}));
    expect(state).toMatchObject({ phase: 'action', index: 1, guidance: { hint: 'come_closer', sinceMs: 1_050 } });
    state = run(state, ...seen(1_050, ...DOING.come_closer));
    expect(state).toMatchObject({
      phase: 'return',
      index: 2,
      outcomes: [
        { action: 'turn_left', outcome: 'done', askedAtMs: 750, doneAtMs: 900 },
        { action: 'come_closer', outcome: 'done', askedAtMs: 1_050, doneAtMs: 1_200 },
      ],
    });
    const near = { face: { interEyeDistancePx: 150 } };
    expect(run(state, ...seen(1_200, ...Array.from({ length: 13 }, () => near)))).toMatchObject({
      phase: 'return',
      guidance: { hint: 'move_back' },
    });
  });

  it.each<[ChallengeAction, ChallengeAction]>([
    ['blink', 'turn_left'],
    ['smile', 'turn_right'],
  ])('like to %s are seen, too', (action, after) => {
    const state = run(asked(action, after), ...seen(750, ...DOING[action]), ...seen(1_400, {}));
    expect(state).toMatchObject({ phase: 'action', index: 1, outcomes: [{ action, outcome: 'done' }] });
  });

  it.each<ChallengeAction>(['blink', 'smile', 'turn_left'])(
    'are asked once what follows a %s can be read',
    (action) => {
      const { guidanceMinMs } = POLICIES.standard;
      const runCalmly = runnerUnder(POLICIES.standard);
      const done = run(asked(action, 'come_closer'), ...seen(750, ...DOING[action]));
      if (done.status !== 'challenging') throw new Error('The challenge goes on.');
      const { guidance } = done;
      const back = runCalmly(done, frame(guidance.sinceMs + guidanceMinMs - 10));
      expect(back).toMatchObject({ phase: 'return', index: 1, guidance, phaseSinceMs: done.phaseSinceMs });
      expect(runCalmly(back, frame(guidance.sinceMs + guidanceMinMs))).toMatchObject({ phase: 'action', index: 1 });
    },
  );

  it('that go on when they would be asked have to end first', () => {
    const smiling = Array.from({ length: 13 }, () => ({ face: { smile: 0.7 } }));
    const state = run(asked('turn_left', 'smile'), ...seen(750, ...DOING.turn_left), ...seen(900, ...smiling));
    expect(state).toMatchObject({ phase: 'return', index: 1, guidance: { hint: 'relax_face' } });
    expect(run(state, ...seen(1_550, {}))).toMatchObject({ phase: 'action', index: 1 });
  });

  it('have their time each, and so has coming back', () => {
    const states = [asked('turn_left', 'smile'), run(asked('turn_left', 'smile'), ...seen(750, ...DOING.turn_left))];
    for (const [i, state] of states.entries()) {
      const lateMs = (i === 0 ? 750 : 900) + policy.challengeActionMs;
      expect(next(state, { type: 'tick', atMs: lateMs }, policy)).toBe(state);
      expectFailure(run(state, [lateMs + 1, { type: 'tick' }]), 'challenge_timeout');
    }
  });

  it('fail the challenge when another is done instead', () => {
    const wrong = Array.from({ length: 12 }, () => ({ face: { yawDeg: 30 } }));
    expectFailure(run(asked('turn_right', 'smile'), ...seen(750, ...wrong)), 'challenge_out_of_order');
    const slip = wrong.slice(0, 8);
    const state = run(asked('turn_right', 'smile'), ...seen(750, ...slip), ...seen(1_150, {}, ...DOING.turn_right));
    expect(state).toMatchObject({ phase: 'return', index: 1 });
  });
});

describe('an action that a person cannot do', () => {
  it('gives way to another one, which is begun anew', () => {
    const state = run(asked('smile', 'turn_left'), ...seen(750, {}), [810, { type: 'skip_action' }]);
    expect(state).toMatchObject({
      phase: 'return',
      index: 0,
      outcomes: [{ action: 'smile', outcome: 'skipped', askedAtMs: 750, doneAtMs: null }],
    });
    const actions = state.status === 'challenging' ? state.drawn?.actions : [];
    expect(actions).not.toContain('smile');
    expect(run(state, frame(850))).toMatchObject({ phase: 'action', phaseSinceMs: 850, skipsLeft: 1 });
  });

  it('can be skipped as often as the policy says, and only while it is asked for', () => {
    const skip: Step = [800, { type: 'skip_action' }];
    const first = run(asked('smile', 'turn_left'), skip);
    expect(run(first, skip)).toBe(first);
    const last = run(first, frame(850), [860, { type: 'skip_action' }], frame(900));
    expect(last).toMatchObject({ phase: 'action', skipsLeft: 0 });
    expect(run(last, [910, { type: 'skip_action' }])).toBe(last);
    const waiting = challenging();
    expect(run(waiting, skip)).toBe(waiting);
  });

  it('can be skipped before it is begun where it is itself what holds the person up', () => {
    const smiling = { face: { smile: 0.6 } };
    const hold = Array.from({ length: 13 }, (_, i) => frame(100 + 50 * i, smiling, DOUBTFUL));
    const nonce = nonceOf('smile', 'turn_left');
    const drawn = run(positioning(), ...hold, [720, { type: 'challenge_drawn', nonce, source: 'endpoint' }]);
    const heldUp = run(drawn, frame(750, smiling));
    expect(heldUp).toMatchObject({ phase: 'return', guidance: { hint: 'relax_face' }, skipsLeft: 2 });
    const turned = run(heldUp, frame(800, { face: { smile: 0.6, yawDeg: 15 } }));
    expect(turned).toMatchObject({ phase: 'return', guidance: { hint: 'face_forward' }, skipsLeft: 0 });
    const skipped = run(heldUp, [790, { type: 'skip_action' }]);
    expect(skipped).toMatchObject({ phase: 'return', outcomes: [{ action: 'smile', outcome: 'skipped' }] });
    expect(run(skipped, frame(850, smiling))).toMatchObject({ phase: 'action', index: 0 });
  });

  it('cannot be skipped where nothing else would move the head', () => {
    const turn = run(asked('turn_left', 'smile'), [760, { type: 'skip_action' }], frame(800));
    expect(turn).toMatchObject({ phase: 'action', guidance: { hint: 'come_closer' }, skipsLeft: 0 });
  });
});

describe('the face of the hold has to stay', () => {
  const OTHER = Float32Array.from({ length: 192 }, (_, i) => 0.5 + 0.3 * Math.sin(i));
  const OWN = Float32Array.from({ length: 192 }, (_, i) => 0.5 + 0.3 * Math.cos(i * 0.1));
  const gone = (count: number) => Array.from({ length: count }, () => ({ faces: 0 }));

  /** The state of `asked`, with a face whose colours are known since the hold. */
  const coloured = (): SessionState => {
    const hold = Array.from({ length: 13 }, (_, i) => frame(100 + 50 * i, { appearance: OWN }, DOUBTFUL));
    return run(positioning(), ...hold, [720, { type: 'challenge_drawn', nonce: 'nonce-1', source: 'local' }]);
  };

  it.each<[string, SessionState, readonly Step[], FailureCode]>([
    ['a second without frames', asked('turn_left', 'smile'), [frame(1_751)], 'challenge_face_changed'],
    ['no face for long', asked('turn_left', 'smile'), seen(750, ...gone(11)), 'challenge_face_changed'],
    [
      'another face in the same place',
      coloured(),
      seen(700, ...Array.from({ length: 11 }, () => ({ appearance: OTHER }))),
      'challenge_face_changed',
    ],
    [
      'a face elsewhere',
      asked('turn_left', 'smile'),
      seen(750, ...Array.from({ length: 11 }, () => ({ face: { box: { x: 100, y: 200, width: 300, height: 330 } } }))),
      'challenge_face_changed',
    ],
    ['a second face', asked('turn_left', 'smile'), seen(750, { faces: 2 }, { faces: 2 }), 'challenge_second_face'],
  ])('%s', (_what, state, steps, code) => {
    expectFailure(run(state, ...steps), code);
    expect(run(state, ...steps.slice(0, -1)).status).toBe('challenging');
  });

  it('but for one frame of a slow camera', () => {
    const missed = run(asked('turn_left', 'smile'), frame(1_350, { faces: 0 }));
    expect(missed).toMatchObject({ status: 'challenging', phase: 'action' });
    expect(run(missed, frame(1_950))).toMatchObject({ status: 'challenging', phase: 'action', missedFrames: 0 });
    expectFailure(run(missed, frame(1_950, { faces: 0 })), 'challenge_face_changed');
  });

  it('but for a moment in which a turned face is lost', () => {
    const state = run(asked('turn_left', 'smile'), ...seen(750, ...gone(9), ...DOING.turn_left));
    expect(state).toMatchObject({ phase: 'return', index: 1 });
  });

  it('and nothing that another face does counts', () => {
    const swapped = DOING.smile.map((change) => ({ ...change, appearance: OTHER }));
    const state = run(coloured(), frame(750, { appearance: OWN }), ...seen(750, ...swapped));
    expect(state).toMatchObject({ phase: 'action', readings: [] });
  });

  it('and alone: the person hears of a second face and of what covers them', () => {
    const stranger = run(asked('turn_left', 'smile'), frame(1_400, { faces: 2 }));
    expect(stranger).toMatchObject({ guidance: { hint: 'be_alone' } });
    const [own] = observation().faces;
    if (!own) throw new Error('There is a face.');
    const { box, interEyeDistancePx } = own;
    const others = [{ box, interEyeDistancePx, score: 0.9, atMs: 1_200 }];
    const turned = run(asked('turn_left', 'smile'), frame(1_200, { faces: 0, others }));
    expect(turned).toMatchObject({ guidance: { hint: 'show_face' } });
    const covered = run(asked('turn_left', 'smile'), frame(1_400, { covered: { mouth: 0.9 }, kinds: { hand: 0.9 } }));
    expect(covered).toMatchObject({ status: 'challenging', guidance: { hint: 'hand_away' } });
  });
});

describe('cancelling or resetting', () => {
  it('ends it at once, as everywhere', () => {
    expect(run(asked('turn_left', 'smile'), [800, { type: 'cancel' }])).toEqual({ status: 'cancelled' });
    expect(run(challenging(), [800, { type: 'reset' }])).toEqual({ status: 'idle' });
  });
});
