import { expect, it } from 'vitest';
import { BusyError, createSlots } from './slots.js';

/** A step that ends when it is told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { step: () => ended, end };
}

const LIMITS = { count: 2, deadlineMs: 10_000 };

it('runs as many steps at once as there are slots, each in its own, and the next when one is free', async () => {
  const run = createSlots(LIMITS);
  const began: number[] = [];
  const steps = [held(), held(), held()];
  const runs = steps.map(({ step }) =>
    run((slot) => {
      began.push(slot);
      return step();
    }),
  );
  await Promise.resolve();
  expect([...began].sort()).toEqual([0, 1]);
  steps[0]?.end();
  await runs[0];
  await Promise.resolve();
  expect(began[2]).toBe(began[0]);
  for (const { end } of steps) end();
  await Promise.all(runs);
});

it('gives up whoever waits too long, and lets the others pass', async () => {
  const run = createSlots({ count: 1, deadlineMs: 20 });
  const first = held();
  const running = run(first.step);
  await expect(run(async () => 'never')).rejects.toThrow(BusyError);
  first.end();
  await running;
  expect(await run(async () => 'now')).toBe('now');
});

it('tells a step that its time is over', async () => {
  const run = createSlots({ count: 1, deadlineMs: 20 });
  const told = run(
    (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve('told'), { once: true })),
  );
  expect(await told).toBe('told');
});

it('frees the slot of a step that failed', async () => {
  const run = createSlots({ count: 1, deadlineMs: 10_000 });
  await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await run(async () => 'next')).toBe('next');
});
