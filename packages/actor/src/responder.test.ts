import { describe, expect, it } from 'vitest';
import { createResponder } from './responder.js';
import { NEUTRAL_SCENE } from './scene.js';

/** Somebody who was told something at a moment, and what they look like at others. */
function told(...orders: readonly (readonly [atMs: number, said: string])[]) {
  const responder = createResponder();
  for (const [atMs, said] of orders) responder.hear(said, atMs);
  return (atMs: number) => responder.scene(NEUTRAL_SCENE, atMs);
}

describe('a responder', () => {
  it('rests until told otherwise', () => {
    expect(createResponder().scene(NEUTRAL_SCENE, 5_000)).toEqual(NEUTRAL_SCENE);
  });

  it.each([
    ['turn_left', { yawDeg: 28 }],
    ['turn_right', { yawDeg: -28 }],
    ['smile', { smile: 1 }],
  ])('does %s after a moment, and goes on with it', (said, change) => {
    const at = told([1_000, said]);
    expect(at(1_690)).toEqual(NEUTRAL_SCENE);
    expect(at(2_400)).toEqual({ ...NEUTRAL_SCENE, ...change });
    expect(at(60_000)).toEqual({ ...NEUTRAL_SCENE, ...change });
  });

  it('comes a third closer, and back', () => {
    const at = told([0, 'come_closer'], [2_000, 'face_forward']);
    expect(at(2_000).distanceCm).toBeCloseTo(NEUTRAL_SCENE.distanceCm * 0.67);
    expect(at(3_400)).toEqual(NEUTRAL_SCENE);
  });

  it('shuts the eyes again and again, and opens them in between', () => {
    const at = told([0, 'blink']);
    const lids = Array.from({ length: 60 }, (_, i) => at(1_000 + i * 50).blink);
    expect(Math.max(...lids)).toBeGreaterThan(0.9);
    expect(lids.filter((lid) => lid === 0).length).toBeGreaterThan(40);
  });

  it('never jumps, whenever it is told something else', () => {
    const at = told([0, 'turn_left'], [900, 'turn_right'], [1_000, 'come_closer']);
    const yaws = Array.from({ length: 300 }, (_, i) => at(i * 10).yawDeg);
    const steps = yaws.slice(1).map((yaw, i) => Math.abs(yaw - (yaws[i] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(1.5);
    expect(Math.min(...yaws), 'an order that was taken back is not begun').toBe(0);
    expect(yaws.at(-1)).toBeCloseTo(0);
  });
});
