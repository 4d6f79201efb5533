import { describe, expect, it } from 'vitest';
import { POLICIES } from '../policies.js';
import { CHALLENGE_ACTIONS, type ChallengeAction } from './action.js';
import type { Reading } from './baseline.js';
import { DETECTORS, isOutOfOrder } from './detect.js';

const policy = POLICIES.standard;
const AT_REST: Omit<Reading, 'atMs'> = { turnDeg: 0, nearness: 1, eyes: 1, smile: 0 };

/** One reading after another, each so many milliseconds after the one before. */
function readings(stepMs: number, ...changes: readonly Partial<Reading>[]): readonly Reading[] {
  return changes.map((change, i) => ({ ...AT_REST, atMs: i * stepMs, ...change }));
}

/** Frame by frame, as the session sees them: whether the action was done by any of them. */
function isDone(action: ChallengeAction, seen: readonly Reading[]): boolean {
  return seen.some((_, i) => DETECTORS[action](seen.slice(0, i + 1), policy));
}

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);

const REST = {};
const LEFT = { turnDeg: 22 };
const RIGHT = { turnDeg: -22 };
const NEAR = { nearness: 1.3 };
const SHUT = { eyes: 0.2 };
const SMILING = { smile: 0.4 };

describe('an action is done', () => {
  it.each<[ChallengeAction, string, readonly Reading[], boolean]>([
    ['turn_left', 'two frames of a turn', readings(50, REST, LEFT, LEFT), true],
    ['turn_left', 'a slip of the landmarks', readings(50, REST, LEFT, REST, LEFT, REST), false],
    ['turn_left', 'a small turn', readings(50, REST, { turnDeg: 18 }, { turnDeg: 19 }, { turnDeg: 18 }), false],
    ['turn_left', 'a turn to the right', readings(50, REST, RIGHT, RIGHT, RIGHT), false],
    ['turn_right', 'a turn to the right', readings(50, REST, RIGHT, RIGHT), true],
    ['turn_right', 'a turn to the left', readings(50, REST, LEFT, LEFT), false],
    ['come_closer', 'two near frames', readings(50, REST, NEAR, NEAR), true],
    ['come_closer', 'a little nearer', readings(50, REST, { nearness: 1.2 }, { nearness: 1.2 }), false],
    [
      'come_closer',
      'nearer while turned, where the distance of the eyes is a guess',
      readings(50, { ...NEAR, ...LEFT }, { ...NEAR, ...LEFT }),
      false,
    ],
    ['smile', 'two smiling frames', readings(50, REST, SMILING, SMILING), true],
    ['smile', 'the corners of the mouth a little up', readings(50, REST, { smile: 0.2 }, { smile: 0.3 }), false],
    ['blink', 'eyes shut for half a second', readings(100, REST, ...times(5, SHUT), REST), true],
    ['blink', 'eyes shut for two seconds', readings(100, REST, ...times(20, SHUT), REST), true],
    ['blink', 'two shut frames of a slow camera', readings(300, REST, SHUT, SHUT, REST), true],
    ['blink', 'a spontaneous blink', readings(50, REST, ...times(4, SHUT), REST), false],
    ['blink', 'a spontaneous blink in one frame of a slow camera', readings(300, REST, SHUT, REST), false],
    ['blink', 'a spontaneous blink in one frame of a very slow camera', readings(450, REST, SHUT, REST), false],
    ['blink', 'one shut frame of the slowest camera', readings(1_000, REST, SHUT, REST), false],
    ['blink', 'several spontaneous blinks', readings(100, REST, SHUT, SHUT, REST, SHUT, SHUT, REST), false],
    ['blink', 'eyes shut for five seconds', readings(100, REST, ...times(50, SHUT), REST), false],
    ['blink', 'eyes that only shut', readings(100, REST, ...times(6, SHUT)), false],
    ['blink', 'eyes that were shut when it was asked', readings(100, ...times(6, SHUT), REST), false],
    ['blink', 'lids that droop', readings(100, REST, ...times(6, { eyes: 0.6 }), REST), false],
    ['blink', 'an eye hidden by the turned head', readings(100, REST, ...times(6, { ...LEFT, ...SHUT }), REST), false],
  ])('%s by %s: %#', (action, _what, seen, done) => {
    expect(isDone(action, seen)).toBe(done);
  });

  it.each(CHALLENGE_ACTIONS)('%s never by a person at rest', (action) => {
    expect(isDone(action, readings(50, REST, REST, REST))).toBe(false);
    expect(isDone(action, [])).toBe(false);
  });
});

describe('an action is out of order', () => {
  const turned = (change: Partial<Reading>, ms: number) => readings(50, REST, ...times(ms / 50 + 1, change));

  it.each<[ChallengeAction, string, readonly Reading[], boolean]>([
    ['turn_left', 'a turn to the right', turned(RIGHT, policy.minWrongTurnMs), true],
    ['turn_right', 'a turn to the left', turned(LEFT, policy.minWrongTurnMs), true],
    ['turn_left', 'a turn to the right that is noticed', turned(RIGHT, policy.minWrongTurnMs - 50), false],
    ['turn_left', 'a glance to the right', turned({ turnDeg: -15 }, 2_000), false],
    ['turn_left', 'leaning to the screen', turned(NEAR, 2_000), false],
    ['turn_left', 'shut eyes and a smile', turned({ ...SHUT, ...SMILING }, 2_000), false],
    ['come_closer', 'a turn', turned(LEFT, policy.minWrongTurnMs), true],
    ['blink', 'a turn', turned(RIGHT, policy.minWrongTurnMs), true],
    ['smile', 'coming closer', turned(NEAR, 2_000), false],
  ])('%s by %s: %#', (action, _what, seen, wrong) => {
    expect(isOutOfOrder(action, seen, policy)).toBe(wrong);
  });

  it('only while it is held', () => {
    const seen = [...turned(RIGHT, 450), ...turned(RIGHT, 450).map((r) => ({ ...r, atMs: r.atMs + 600 }))];
    expect(isOutOfOrder('turn_left', seen, policy)).toBe(false);
  });
});
