import { expect, test } from 'vitest';
import { createSerial } from './serial.js';

test('calls run one after another, also after one that fails', async () => {
  const inTurn = createSerial();
  const log: string[] = [];
  const step =
    (name: string, ms: number, fails = false) =>
    async () => {
      log.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, ms));
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([inTurn(step('a', 20)), inTurn(step('b', 10, true)), inTurn(step('c', 1))]);
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
