import { describe, expect, it } from 'vitest';
import { ACTION_MS, act, together } from './actions.js';
import { sceneAt } from './script.js';
import { idleMotion } from './scripts.js';

describe('act', () => {
  it.each([
    ['turn_left', 'yawDeg', 28],
    ['turn_right', 'yawDeg', -28],
    ['come_closer', 'distanceCm', 43 * 0.67],
    ['smile', 'smile', 1],
  ] as const)('%s: there in the middle and back at the end', (action, key, there) => {
    const script = act(action, 1000);
    expect(sceneAt(script, 1900)[key]).toBeCloseTo(there);
    expect(sceneAt(script, 1000 + ACTION_MS)).toEqual(sceneAt([], 0));
    expect(sceneAt(script, 900)).toEqual(sceneAt([], 0));
  });

  it('shuts the eyes for longer than a blink, in the midst of other motion', () => {
    const script = together(idleMotion(0, 1000), act('blink', 1000));
    expect([1400, 1700, 2000].map((atMs) => sceneAt(script, atMs).blink)).toEqual([1, 1, 1]);
    expect(sceneAt(script, 2200).blink).toBe(0);
  });
});
