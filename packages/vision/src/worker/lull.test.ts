import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLull } from './lull.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether waiting has ended after so many milliseconds. */
async function endsWithin(waiting: Promise<void>, ms: number): Promise<boolean> {
  let ended = false;
  void waiting.then(() => {
    ended = true;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return ended;
}

test('nobody waits before there are frames, or while people only get into position', async () => {
  const lull = createLull();
  expect(await endsWithin(lull.wait(), 1)).toBe(true);
  lull.frame(false);
  expect(await endsWithin(lull.wait(), 1)).toBe(true);
});

test('a hold or a challenge makes everybody wait until a frame comes that is neither', async () => {
  const lull = createLull();
  lull.frame(true);
  const waiting = lull.wait();
  expect(await endsWithin(waiting, 400)).toBe(false);
  lull.frame(true);
  expect(await endsWithin(waiting, 900)).toBe(false);
  lull.frame(false);
  expect(await endsWithin(waiting, 100)).toBe(true);
});

test('a hold after which no frame comes is over, too', async () => {
  const lull = createLull();
  lull.frame(true);
  expect(await endsWithin(lull.wait(), 1200)).toBe(true);
});
