import { describe, expect, it } from 'vitest';
import { POLICIES } from '../policies.js';
import { CHALLENGE_ACTIONS, type ChallengeAction, isGeometric } from './action.js';
import { alternatives, drawActions, drawAlternative, drawExtra } from './draw.js';

const policy = POLICIES.standard;
const NONCES = Array.from({ length: 10_000 }, (_, i) => `nonce-${i}`);

describe('the draw', () => {
  it('is the same for the same nonce, wherever it is done', () => {
    expect(drawActions('nonce-1', policy)).toEqual(drawActions('nonce-1', policy));
    // An endpoint in another language has to come to the same: these are what it is tested against.
    expect(['', 'a', 'nonce-1', 'f3Kq0-é'].map((nonce) => drawActions(nonce, policy).join())).toMatchInlineSnapshot(`
      [
        "turn_right,come_closer",
        "come_closer,turn_right",
        "smile,turn_left",
        "turn_right,smile",
      ]
    `);
  });

  it.each([1, 2, 3])(
    'of %i actions never asks for one twice running, and always for one that moves the head',
    (count) => {
      const draws = NONCES.slice(0, 1_000).map((nonce) => drawActions(nonce, { ...policy, challengeActions: count }));
      const isAllowed = (actions: readonly ChallengeAction[]) =>
        actions.length === count &&
        actions.some(isGeometric) &&
        actions.every((action, i) => action !== actions[i + 1]);
      expect(draws.filter((actions) => !isAllowed(actions))).toEqual([]);
    },
  );

  it('takes every allowed order equally often', () => {
    const counts = new Map<string, number>();
    for (const nonce of NONCES) {
      const order = drawActions(nonce, policy).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(18);
    // Chi-squared with 17 degrees of freedom: above 40.8 in one of 1,000 fair draws.
    const expected = NONCES.length / 18;
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquared).toBeLessThan(40.8);
  });
});

describe('a skipped action', () => {
  const place = (actions: readonly ChallengeAction[], index: number, skipped: readonly ChallengeAction[] = []) => ({
    actions,
    index,
    skipped,
    isExtra: false,
  });

  it.each<[string, Parameters<typeof alternatives>[0], readonly ChallengeAction[]]>([
    [
      'gives way to any that is not beside it',
      place(['blink', 'come_closer'], 0),
      ['turn_left', 'turn_right', 'smile'],
    ],
    [
      'that alone moved the head gives way to another that does',
      place(['blink', 'come_closer'], 1),
      ['turn_left', 'turn_right'],
    ],
    ['to one side rules out the other', place(['turn_left', 'smile'], 0), ['come_closer']],
    ['stays ruled out', place(['smile', 'turn_left'], 0, ['blink']), ['come_closer', 'turn_right']],
    ['leaves nothing where no movement is left', place(['turn_left', 'smile'], 0, ['come_closer']), []],
    [
      'that was to add movement gives way to movement',
      { ...place(['turn_left', 'smile', 'come_closer'], 2), isExtra: true },
      ['turn_left', 'turn_right'],
    ],
  ])('%s', (_what, at, allowed) => {
    expect([...alternatives(at)].sort()).toEqual([...allowed].sort());
    const drawn = drawAlternative('nonce-1', at);
    expect(drawAlternative('nonce-1', at)).toBe(drawn);
    if (allowed.length > 0) expect(allowed).toContain(drawn);
    else expect(drawn).toBeNull();
  });

  it('can give way to each of the others', () => {
    const drawn = new Set(
      NONCES.slice(0, 100).map((nonce) => drawAlternative(nonce, place(['turn_left', 'blink'], 1))),
    );
    expect(drawn).toEqual(new Set(['turn_right', 'come_closer', 'smile']));
  });
});

describe('one action more', () => {
  it('is a turn where the person can, in another way than the last, and none that was skipped', () => {
    for (const nonce of NONCES.slice(0, 100)) {
      expect(drawExtra(nonce, ['blink', 'turn_left'], [])).toBe('turn_right');
      expect(drawExtra(nonce, ['blink', 'turn_left'], ['turn_right'])).toBe('come_closer');
      expect(drawExtra(nonce, ['blink', 'come_closer'], ['turn_right'])).toBeNull();
      expect(['turn_left', 'turn_right']).toContain(drawExtra(nonce, ['come_closer', 'smile'], []));
      expect(drawExtra(nonce, ['turn_left', 'smile'], [])).toBe('turn_right');
      expect(drawExtra(nonce, ['turn_right', 'come_closer'], [])).toBe('turn_left');
    }
  });
});

it('draws from every action that there is', () => {
  expect(new Set(NONCES.flatMap((nonce) => drawActions(nonce, policy)))).toEqual(new Set(CHALLENGE_ACTIONS));
});
