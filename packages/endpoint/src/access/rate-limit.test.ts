import { expect, it } from 'vitest';
import { createRateLimiter } from './rate-limit.js';

it('lets a burst in, then one call for each share of a second', () => {
  const take = createRateLimiter({ perSecond: 2, burst: 3 });
  expect([0, 0, 0].map((ms) => take('a', ms))).toEqual([0, 0, 0]);
  expect(take('a', 0)).toBeCloseTo(0.5);
  expect(take('a', 400)).toBeCloseTo(0.1);
  expect(take('a', 501)).toBe(0);
  expect(take('a', 501)).toBeCloseTo(0.5, 2);
});

it('counts each id apart, and forgives with time', () => {
  const take = createRateLimiter({ perSecond: 1, burst: 1 });
  expect(take('a', 0)).toBe(0);
  expect(take('b', 0)).toBe(0);
  expect(take('a', 10)).toBeGreaterThan(0);
  expect(take('a', 5_000)).toBe(0);
  expect(take('a', 5_000)).toBe(1);
});

it('waiting as long as it says is enough, however often it is asked', () => {
  const take = createRateLimiter({ perSecond: 3, burst: 5 });
  let nowMs = 0;
  for (let call = 0; call < 100; call++) {
    const waitS = take('a', nowMs);
    if (waitS === 0) continue;
    nowMs += Math.ceil(waitS) * 1000;
    expect(take('a', nowMs)).toBe(0);
  }
});

it.each([
  { perSecond: 0, burst: 1 },
  { perSecond: 1, burst: 0 },
  { perSecond: Number.NaN, burst: 1 },
])('%j would let nobody in', (limit) => expect(() => createRateLimiter(limit)).toThrow(TypeError));
