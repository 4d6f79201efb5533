import { expect, test } from 'vitest';
import { FrameStats } from './frame-stats.js';

const timings = (frameMs: number, livenessMs: number | null) => ({
  frameMs,
  livenessMs,
  landmarksMs: 1,
  measuresMs: 1,
  occlusionMs: null,
  othersMs: null,
});

test('gives medians, and null where liveness never ran', () => {
  const stats = new FrameStats();
  for (const frameMs of [30, 10, 900]) stats.add(timings(frameMs, null));
  expect(stats.summary()).toEqual({ frames: 3, frameMs: 30, livenessMs: null });
  stats.add(timings(20, 7));
  expect(stats.summary().livenessMs).toBe(7);
});

test('counts every frame of a long session but keeps only the latest', () => {
  const stats = new FrameStats();
  for (let frame = 0; frame < 1000; frame += 1) stats.add(timings(frame < 700 ? 500 : 20, null));
  expect(stats.summary()).toMatchObject({ frames: 1000, frameMs: 20 });
});
