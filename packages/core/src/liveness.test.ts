import { describe, expect, it } from 'vitest';
import {
  assessLiveness,
  evidenceFrames,
  frameLiveness,
  fusedLiveness,
  type LivenessSample,
  livenessSample,
} from './liveness.js';
import { livenessWeight } from './liveness-weight.js';
import { POLICIES } from './policies.js';
import { observation } from './test-data.js';

const policy = POLICIES.standard;

function samples(...scores: readonly (number | readonly [score: number, weight: number])[]): LivenessSample[] {
  return scores.map((entry, i) => {
    const [score, weight] = typeof entry === 'number' ? [entry, 1] : entry;
    return { atMs: i * 66, score, weight };
  });
}

const repeated = (score: number, count = 8) => samples(...Array.from({ length: count }, () => score));

describe('the liveness of a hold', () => {
  it.each([
    // The lowest and the highest frames of the clips that it was measured on, live and replayed.
    [0.998, 'live'],
    [0.97, 'live'],
    [0.612, 'uncertain'],
    [0.5, 'uncertain'],
    [0.263, 'spoof'],
    [0.01, 'spoof'],
    [1, 'live'],
    [0, 'spoof'],
  ] as const)('with every frame at %f is %s', (score, decision) => {
    expect(assessLiveness(repeated(score), policy)).toMatchObject({ decision });
  });

  it('is a probability that grows with every score', () => {
    const fused = [0, 0.01, 0.2, 0.5, 0.8, 0.99, 1].map((score) => fusedLiveness(repeated(score)));
    expect([...fused].sort((a, b) => a - b)).toEqual(fused);
    expect(Math.min(...fused)).toBeGreaterThan(0);
    expect(Math.max(...fused)).toBeLessThan(1);
  });

  it('is not turned by one frame that says the opposite', () => {
    expect(assessLiveness(samples(0.98, 0.98, 0.98, 0, 0.98, 0.98, 0.98, 0.98), policy)?.decision).toBe('live');
    expect(assessLiveness(samples(0.02, 0.02, 0.02, 1, 0.02, 0.02, 0.02, 0.02), policy)?.decision).toBe('spoof');
  });

  it('hears good frames more than bad ones, and frames without weight not at all', () => {
    const good = Array.from({ length: 8 }, () => [0.98, 1] as const);
    const bad = Array.from({ length: 8 }, () => [0.05, 0.1] as const);
    const mute = Array.from({ length: 8 }, () => [0, 0] as const);
    expect(assessLiveness(samples(...good, ...bad), policy)?.decision).toBe('live');
    expect(assessLiveness(samples(...good, ...mute), policy)?.score).toBe(
      assessLiveness(samples(...good), policy)?.score,
    );
  });

  it('has no answer from too few frames that are evidence', () => {
    const few = policy.minLivenessFrames - 1;
    expect(assessLiveness(repeated(0.99, few), policy)).toBeNull();
    const mute = Array.from({ length: 8 }, () => [0.99, 0] as const);
    expect(evidenceFrames(samples(...mute))).toBe(0);
    expect(assessLiveness([...repeated(0.99, few), ...samples(...mute)], policy)).toBeNull();
  });

  it('is no live one where a score is not a number', () => {
    expect(assessLiveness([...repeated(0.99), ...samples(Number.NaN)], policy)?.decision).toBe('spoof');
  });

  it('takes a frame with its time and its weight', () => {
    const seen = observation({ atMs: 40 });
    expect(livenessSample(seen, 0.7, policy)).toEqual({ atMs: 40, score: 0.7, weight: livenessWeight(seen, policy) });
    expect(livenessSample(observation({ image: { noise: 15 } }), 0.7, policy).weight).toBe(0);
  });
});

it.each([
  [0.01, 'spoof'],
  [0.5, 'uncertain'],
  [0.99, 'live'],
  // What is no number is no live person.
  [Number.NaN, 'spoof'],
])('a frame by itself with a score of %s is %s', (score, decision) => {
  expect(frameLiveness(score, policy)).toBe(decision);
});
