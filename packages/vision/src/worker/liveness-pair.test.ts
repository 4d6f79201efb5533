import { expect, test } from 'vitest';
import { createLivenessPair } from './liveness-pair.js';
import type { Net } from './net.js';

const FACE = { x: 20, y: 20, width: 40, height: 40 };
const PIXELS = { data: new Uint8ClampedArray(100 * 100 * 4), width: 100, height: 100 };
// The second of three classes is a live face.
const LIVE = Float32Array.from([-9, 9, -9]);
const SPOOF = Float32Array.from([9, -9, -9]);

/** A pair of networks that always say the same, when `answering` has settled, and what befell them. */
function netsThatSay(output: Float32Array, answering: Promise<void> = Promise.resolve()) {
  const heard: string[] = [];
  const net: Net = {
    run: async () => {
      if (heard.includes('closed')) throw new Error('It is closed.');
      await answering;
      heard.push('ran');
      return { output };
    },
    close: async () => void heard.push('closed'),
  };
  return { nets: [net, net], heard };
}

test('the old networks are closed, but only when the frame that they look at is scored', async () => {
  let answer = (): void => undefined;
  const old = netsThatSay(
    LIVE,
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const other = netsThatSay(SPOOF);
  const pair = createLivenessPair(old.nets);
  const before = pair.score(FACE, PIXELS);
  const replaced = pair.replace(other.nets);
  expect(pair.nets).toBe(other.nets);
  expect(await pair.score(FACE, PIXELS)).toBeLessThan(0.1);
  expect(old.heard).toEqual([]);
  answer();
  await replaced;
  expect(await before).toBeGreaterThan(0.9);
  expect(old.heard).toEqual(['ran', 'ran', 'closed', 'closed']);
  expect(other.heard).not.toContain('closed');
});

test('a frame that could not be scored keeps nothing open', async () => {
  const old = netsThatSay(LIVE, Promise.reject(new Error('The device is lost.')));
  const pair = createLivenessPair(old.nets);
  await expect(pair.score(FACE, PIXELS)).rejects.toThrow('lost');
  await pair.replace(netsThatSay(SPOOF).nets);
  expect(old.heard).toEqual(['closed', 'closed']);
});
