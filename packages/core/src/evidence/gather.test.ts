import { expect, test } from 'vitest';
import { spread } from './gather.js';
import { filmed } from './test-head.js';

/** Frames of a head at these times. */
function track(timesMs: readonly number[]) {
  const frames = filmed(
    { is: 'head' },
    timesMs.map(() => ({})),
    { noisePx: 0, seed: 1 },
  );
  return frames.map((frame, i) => ({ ...frame, atMs: timesMs[i] ?? 0 }));
}

test('of a dense part no more frames are taken than of another that took as long', () => {
  const sparse = Array.from({ length: 50 }, (_, i) => i * 120);
  const dense = Array.from({ length: 100 }, (_, i) => 6_000 + i * 60);
  const taken = spread(track([...sparse, ...dense]), 60).map(({ atMs }) => atMs);
  expect(taken.length).toBeLessThanOrEqual(60);
  const early = taken.filter((ms) => ms < 6_000).length;
  expect(Math.abs(early - taken.length / 2)).toBeLessThan(3);
  expect(taken[0]).toBe(0);
});

test('a short track is taken as it is', () => {
  const short = track([0, 100, 200]);
  expect(spread(short, 60)).toBe(short);
});
