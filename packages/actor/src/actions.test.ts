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

  it('blinks in the midst of other motion', () => {
    const script = together(idleMotion(0, 2000), act('blink', 1000));
    expect(sceneAt(script, 1380).blink).toBe(1);
    expect(sceneAt(script, 1800).blink).toBe(0);
  });
});
