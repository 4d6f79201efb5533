import { describe, expect, it } from 'vitest';
import { auc, equalErrorRate } from './ranking.mjs';

const HIGH = [0.9, 0.8, 0.95, 0.7];
const LOW = [0.1, 0.2, 0.05, 0.3];

describe('area under the ROC curve', () => {
  it.each([
    ['apart', HIGH, LOW, 1],
    ['the wrong way round', LOW, HIGH, 0],
    ['all the same', [0.5, 0.5], [0.5, 0.5, 0.5], 0.5],
    ['one pair of six turned round', [0.9, 0.4], [0.1, 0.2, 0.5], 5 / 6],
    ['a tie counts half', [0.9, 0.5], [0.5, 0.1], 3.5 / 4],
  ])('%s', (_what, live, attacks, expected) => {
    expect(auc(live, attacks).value).toBeCloseTo(expected, 12);
  });

  it('has an interval also where everything is apart, and a narrower one with more samples', () => {
    const [low, high] = auc(HIGH, LOW).interval;
    expect(high).toBeCloseTo(1, 9);
    expect(low).toBeGreaterThan(0.3);
    expect(low).toBeLessThan(0.9);
    const many = (/** @type {number[]} */ values) => Array.from({ length: 50 }, () => values).flat();
    expect(auc(many(HIGH), many(LOW)).interval[0]).toBeGreaterThan(0.97);
  });

  it('is that of Hanley and McNeil in the middle', () => {
    const attacks = Array.from({ length: 60 }, (_, index) => index / 60);
    const live = attacks.map((value) => value + 0.25);
    const { value, interval } = auc(live, attacks);
    const area = value ?? 0;
    const [q1, q2] = [area / (2 - area), (2 * area ** 2) / (1 + area)];
    const deviation = Math.sqrt((area * (1 - area) + 59 * (q1 + q2 - 2 * area ** 2)) / 3600);
    expect((interval[1] - interval[0]) / 2).toBeCloseTo(1.96 * deviation, 2);
    expect(interval[0]).toBeLessThan(area);
    expect(interval[1]).toBeGreaterThan(area);
  });

  it('is nothing where one side is missing', () => {
    expect(auc([], LOW)).toEqual({ live: 0, attacks: 4, value: null, interval: [0, 1] });
  });
});

describe('equal error rate', () => {
  it.each([
    ['apart', HIGH, LOW, 0],
    ['the wrong way round', LOW, HIGH, 1],
    ['one of four on either side', [0.9, 0.8, 0.7, 0.2], [0.1, 0.15, 0.05, 0.75], 0.25],
    ['all the same: half of the two', [0.5, 0.5], [0.5], 0.5],
  ])('%s', (_what, live, attacks, expected) => {
    expect(equalErrorRate(live, attacks).value).toBeCloseTo(expected, 12);
  });

  it('is nothing where one side is missing', () => {
    expect(equalErrorRate(HIGH, []).value).toBeNull();
  });
});
