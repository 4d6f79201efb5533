import { describe, expect, it } from 'vitest';
import { POLICIES, type PolicyOverrides } from './policies.js';
import { PolicyError } from './policy.js';
import { resolvePolicy } from './resolve-policy.js';

describe('resolvePolicy', () => {
  it('is the standard policy unless told otherwise', () => {
    expect(resolvePolicy()).toBe(POLICIES.standard);
    expect(resolvePolicy({})).toBe(POLICIES.standard);
    expect(resolvePolicy('lenient')).toBe(POLICIES.lenient);
    expect(resolvePolicy({ base: 'strict' })).toBe(POLICIES.strict);
  });

  it('says in its name that a page changed it, and cannot be changed afterwards', () => {
    const policy = resolvePolicy({ base: 'lenient', maxYawDeg: 30 });
    expect(policy).toMatchObject({ name: 'lenient+custom', maxYawDeg: 30, maxRollDeg: POLICIES.lenient.maxRollDeg });
    expect(Object.isFrozen(policy)).toBe(true);
  });

  // What JavaScript callers can pass, whatever the types say.
  const wrong: readonly (readonly [string, string, unknown])[] = [
    ['an unknown policy', 'base', 'gentle'],
    ['an inherited name', 'base', 'toString'],
    ['an unknown base', 'base', { base: 'gentle' }],
    ['an unknown field', 'maxYawDegrees', { maxYawDegrees: 3 }],
    ['another name', 'name', { name: 'mine' }],
    ['a string', 'maxYawDeg', { maxYawDeg: '15' }],
    ['not a number', 'maxYawDeg', { maxYawDeg: Number.NaN }],
    ['a negative limit', 'holdMs', { holdMs: -1 }],
    ['a share above one', 'maxSmile', { maxSmile: 1.5 }],
    ['crossed limits', 'minLuminanceMean', { minLuminanceMean: 0.9 }],
    ['a review band below the threshold', 'minLivenessScore', { reviewLivenessBelow: 0.1 }],
    ['a photo that the API would refuse', 'minPhotoBytes', { maxPhotoBytes: 8_000_000 }],
    ['a confidence above one', 'minEvidenceConfidence', { minEvidenceConfidence: 1.1 }],
    ['a flat thing that is a head', 'maxFlatEvidence', { maxFlatEvidence: 0.7 }],
    ['a head that no evidence shows', 'minHeadEvidence', { minHeadEvidence: 1.2 }],
    ['coming closer by nothing', 'minNearness', { minNearness: 1 }],
    ['a turn by nothing', 'minTurnDeg', { minTurnDeg: 0 }],
    ['a blink of eyes that cannot be shut', 'maxBlinkOpenness', { maxBlinkOpenness: 0 }],
    ['a blink of no time at all', 'maxBlinkMs', { minBlinkMs: 0, maxBlinkMs: 0 }],
    ['an action in no time', 'challengeActionMs', { minBlinkMs: 0, challengeActionMs: 0 }],
    ['a blink that lasts longer than it may take', 'minBlinkMs', { challengeActionMs: 400 }],
    ['a smile above what there is', 'minSmileRise', { minSmileRise: 0.8 }],
    ['no frames at all', 'minLivenessFrames', { minLivenessFrames: 0 }],
  ];
  it.each(wrong)('refuses %s and names %s', (_what, field, choice) => {
    // Deliberately wrong input.
    const call = () => resolvePolicy(choice as PolicyOverrides);
    expect(call).toThrow(PolicyError);
    expect(call).toThrow(expect.objectContaining({ field }));
  });
});
