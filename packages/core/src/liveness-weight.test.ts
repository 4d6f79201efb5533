import { describe, expect, it } from 'vitest';
import { CHECKS } from './checks/table.js';
import { livenessWeight } from './liveness-weight.js';
import { POLICIES } from './policies.js';
import { observation } from './test-data.js';

type Change = NonNullable<Parameters<typeof observation>[0]>;

const ratioOf = (ratio: number): Change => {
  const height = 720 / ratio;
  return { face: { box: { x: 640 - height * 0.45, y: 360 - height / 2, width: height * 0.9, height } } };
};

/** With so much around it that this takes no weight away. */
const seenWith = (change: Change) => observation({ ...ratioOf(2.5), ...change });

/** Each measure from bad to good, and the check that guards it. */
const MEASURES = [
  ['luminanceMean', (value: number): Change => ({ image: { luminanceMean: value } }), [0.01, 0.05, 0.06, 0.08, 0.2]],
  ['noise', (value: number): Change => ({ image: { noise: value } }), [15, 7, 5, 4.5, 1]],
  ['sharpness', (value: number): Change => ({ image: { sharpness: value } }), [0.05, 0.17, 0.22, 0.25, 0.4]],
  ['surroundings', ratioOf, [1.2, 1.7, 1.9, 2.1, 2.5]],
] as const;

describe.each(Object.values(POLICIES))('under the $name policy', (policy) => {
  it.each(MEASURES)('a frame weighs nothing exactly where %s fails', (check, change, values) => {
    for (const value of values) {
      const seen = seenWith(change(value));
      const passes = CHECKS[check](seen, policy).status === 'pass';
      expect(livenessWeight(seen, policy) > 0, String(value)).toBe(passes);
    }
  });

  it.each(MEASURES)('a frame weighs more with better %s, up to 1', (_check, change, values) => {
    const weights = values.map((value) => livenessWeight(seenWith(change(value)), policy));
    expect([...weights].sort((a, b) => a - b)).toEqual(weights);
    expect(weights.at(-1)).toBe(1);
  });
});

it('a frame without a face weighs nothing', () => {
  expect(livenessWeight(observation({ faces: 0 }), POLICIES.standard)).toBe(0);
});

it('a page that opens a check still hears poor frames, but softly', () => {
  const open = { ...POLICIES.standard, minLuminanceMean: 0, minSharpness: 0, maxNoise: 255 };
  const weight = livenessWeight(observation({ image: { luminanceMean: 0.02, sharpness: 0.1 } }), open);
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThan(0.2);
});
