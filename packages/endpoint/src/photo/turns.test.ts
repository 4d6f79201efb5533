import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from './turns.js';

/** Work that runs until it is told to end. */
function work(events: string[], name: string) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    events.push(`${name} begins`);
    await ended;
    events.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

it('lets run together what fits, and keeps the order of what does not', async () => {
  const turns = createTurns(10);
  const events: string[] = [];
  const [large, small, larger, last] = ['large', 'small', 'larger', 'last'].map((name) => work(events, name)) as [
    ReturnType<typeof work>,
    ReturnType<typeof work>,
    ReturnType<typeof work>,
    ReturnType<typeof work>,
  ];
  const all = [turns.take(6, large.run), turns.take(3, small.run), turns.take(8, larger.run), turns.take(1, last.run)];
  await soon();
  // The last one would fit, but the one before it was here first.
  expect([events, turns.waiting]).toEqual([['large begins', 'small begins'], 2]);
  large.end();
  await soon();
  expect(turns.waiting).toBe(2);
  small.end();
  await soon();
  expect(events.slice(-2)).toEqual(['larger begins', 'last begins']);
  larger.end();
  last.end();
  expect(await Promise.all(all)).toEqual(['large', 'small', 'larger', 'last']);
});

it('goes on after work that failed, and lets in what is heavier than all together', async () => {
  const turns = createTurns(10);
  await expect(turns.take(10, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await turns.take(1_000, async () => 'done')).toBe('done');
});

it('lets whoever gives up leave the queue, and the others pass', async () => {
  const turns = createTurns(10);
  const events: string[] = [];
  const [first, last] = [work(events, 'first'), work(events, 'last')];
  const running = turns.take(6, first.run);
  const patience = new AbortController();
  const waiting = turns.take(8, async () => events.push('never'), patience.signal);
  const behind = turns.take(4, last.run);
  await soon();
  patience.abort(new Error('too late'));
  await expect(waiting).rejects.toThrow('too late');
  await soon();
  expect([events, turns.waiting]).toEqual([['first begins', 'last begins'], 0]);
  first.end();
  last.end();
  await Promise.all([running, behind]);
  await expect(turns.take(1, async () => events.push('never'), patience.signal)).rejects.toThrow('too late');
  expect(await turns.take(10, async () => 'whole again')).toBe('whole again');
});
