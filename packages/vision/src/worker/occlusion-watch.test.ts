import type { FaceMeasures } from '@live-capture/core';
import { beforeEach, expect, test } from 'vitest';
import { createOcclusionWatch, type OcclusionWatch } from './occlusion-watch.js';

const pixels = { data: new Uint8ClampedArray(64 * 48 * 4), width: 64, height: 48 };
let runs: number;
let watch: OcclusionWatch;

beforeEach(() => {
  runs = 0;
  watch = createOcclusionWatch({
    run: async () => {
      runs += 1;
      return { covered: new Float32Array(8).fill(runs / 10), kind: new Float32Array(6) };
    },
    close: async () => undefined,
  });
});

function face(x = 0): FaceMeasures {
  const landmarks = new Float32Array(478 * 3).map((_, i) => (i % 3 === 2 ? 0 : (i % 37) + x));
  return {
    box: { x, y: 0, width: 37, height: 37 },
    landmarks,
    margins: { leftward: 3, rightward: 3, above: 1, below: 3 },
    ...{ interEyeDistancePx: 10, headSizeRatio: 0.2, yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
    ...{ eyeOpenness: 0.1, mouthOpenness: 0, smile: 0, gazeOffset: 0 },
  };
}

test('looks at every few frames and keeps what it saw, with the time of looking', async () => {
  const seen = [];
  for (const atMs of [0, 33, 66, 99, 100, 133]) seen.push((await watch.look(face(), pixels, atMs, false)).atMs);
  expect(seen).toEqual([0, 0, 0, 0, 100, 100]);
  expect(runs).toBe(2);
});

test('looks at once where it has to', async () => {
  await watch.look(face(), pixels, 0, false);
  expect((await watch.look(face(), pixels, 10, true)).atMs).toBe(10);
  // Another place is another face, and time that runs backwards is another camera.
  expect((await watch.look(face(30), pixels, 20, false)).atMs).toBe(20);
  expect((await watch.look(face(30), pixels, 5, false)).atMs).toBe(5);
  watch.forget();
  expect((await watch.look(face(30), pixels, 6, false)).atMs).toBe(6);
});
