import { POLICIES, type PolicyName, type PolicyOverrides } from './policies.js';
import { type CapturePolicy, PolicyError } from './policy.js';

/** Fields that are shares of something, so 0..1. */
const SHARES = [
  'minFaceHeightRatio',
  'maxCentreOffsetRatio',
  'maxEyesCovered',
  'maxMouthCovered',
  'maxFaceCovered',
  'maxForeheadCovered',
  'maxGazeOffset',
  'maxSmile',
  'minHeadSizeRatio',
  'minLuminanceMean',
  'maxLuminanceMean',
  'maxUnderExposedShare',
  'maxOverExposedShare',
  'minIlluminationUniformity',
  'minLightBalance',
  'maxGlareShare',
  'maxGlassesGlareShare',
  'minLivenessScore',
  'reviewLivenessBelow',
  'minFaceOverlap',
  'maxBlinkOpenness',
  'minSmileRise',
  'maxRestingSmile',
  'minEvidenceConfidence',
  'maxFlatEvidence',
  'minHeadEvidence',
] as const satisfies readonly (keyof CapturePolicy)[];

/** What has to be more than 0, or nobody could do, or leave off doing, what a challenge asks for. */
const POSITIVE = [
  'challengeActionMs',
  'minTurnDeg',
  'minSmileRise',
  'maxBlinkOpenness',
  'maxBlinkMs',
] as const satisfies readonly (keyof CapturePolicy)[];

/** Pairs that must not cross. */
const ORDERED = [
  ['minLuminanceMean', 'maxLuminanceMean'],
  ['minLivenessScore', 'reviewLivenessBelow'],
  ['minBlinkMs', 'maxBlinkMs'],
  ['minBlinkMs', 'challengeActionMs'],
  ['maxFlatEvidence', 'minHeadEvidence'],
  ['minPhotoBytes', 'maxPhotoBytes'],
] as const satisfies readonly (readonly [keyof CapturePolicy, keyof CapturePolicy])[];

function isPolicyName(name: unknown): name is PolicyName {
  return typeof name === 'string' && Object.hasOwn(POLICIES, name);
}

function basePolicy(name: unknown): CapturePolicy {
  if (isPolicyName(name)) return POLICIES[name];
  throw new PolicyError('base', `There is no policy "${String(name)}"; there are ${Object.keys(POLICIES).join(', ')}.`);
}

function assertNumbers(base: CapturePolicy, overrides: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(overrides)) {
    if (field === 'name' || field === 'version' || !Object.hasOwn(base, field))
      throw new PolicyError(field, `A policy has no field "${field}" that can be set.`);
    if (typeof value !== 'number' || !Number.isFinite(value) || (value < 0 && field !== 'neutralPitchDeg'))
      throw new PolicyError(field, `${field} has to be a number from 0 up.`);
  }
}

function assertConsistent(policy: CapturePolicy): void {
  for (const field of SHARES)
    if (policy[field] > 1) throw new PolicyError(field, `${field} is a share and at most 1, not ${policy[field]}.`);
  for (const [low, high] of ORDERED)
    if (policy[low] > policy[high]) throw new PolicyError(low, `${low} is above ${high}.`);
  const { minPhotoBytes, maxPhotoBytes } = POLICIES.standard;
  if (policy.minPhotoBytes < minPhotoBytes || policy.maxPhotoBytes > maxPhotoBytes)
    throw new PolicyError('minPhotoBytes', `The live photos API takes ${minPhotoBytes} to ${maxPhotoBytes} bytes.`);
  if (policy.minLivenessFrames < 1) throw new PolicyError('minLivenessFrames', 'minLivenessFrames is at least 1.');
}

function assertDoable(policy: CapturePolicy): void {
  if (![1, 2, 3].includes(policy.challengeActions))
    throw new PolicyError('challengeActions', 'A challenge asks for 1, 2 or 3 actions.');
  for (const field of POSITIVE) if (policy[field] <= 0) throw new PolicyError(field, `${field} is more than 0.`);
  if (policy.minNearness <= 1)
    throw new PolicyError('minNearness', 'minNearness is more than 1, for 1 is as near as before.');
  if (policy.minSmileRise + policy.maxRestingSmile > 1)
    throw new PolicyError(
      'minSmileRise',
      'Nobody smiles more than 1, which minSmileRise above maxRestingSmile asks for.',
    );
}

/**
 * The policy of a session: a shipped one by name, or one with fields of the page's own, then named `<base>+custom`.
 *
 * @throws {PolicyError} where a field is unknown, not a number, out of its range, or contradicts another.
 */
export function resolvePolicy(choice: PolicyName | PolicyOverrides = 'standard'): CapturePolicy {
  if (typeof choice === 'string') return basePolicy(choice);
  const { base: name = 'standard', ...overrides } = choice;
  const base = basePolicy(name);
  assertNumbers(base, overrides);
  if (Object.keys(overrides).length === 0) return base;
  const policy: CapturePolicy = { ...base, ...overrides, name: `${base.name}+custom` };
  assertConsistent(policy);
  assertDoable(policy);
  return Object.freeze(policy);
}
