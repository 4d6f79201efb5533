import { expect, test } from 'vitest';
import type { FaceFrame } from '../evidence/evidence.js';
import { observation } from '../test-data.js';
import { addToTrack, faceFrame } from './track.js';

function track(count: number, stepMs: number): readonly FaceFrame[] {
  let frames: readonly FaceFrame[] = [];
  for (let i = 0; i < count; i += 1) {
    const seen = observation({ atMs: i * stepMs });
    for (const face of seen.faces) frames = addToTrack(frames, faceFrame(seen, face));
  }
  return frames;
}

test('a track keeps frames that are far enough apart', () => {
  expect(track(5, 33).map(({ atMs }) => atMs)).toEqual([0, 66, 132]);
  expect(track(3, 200).map(({ atMs }) => atMs)).toEqual([0, 200, 400]);
});

test('a long track stays bounded and still begins where it began', () => {
  const frames = track(1_000, 60);
  expect(frames.length).toBeLessThanOrEqual(150);
  expect(frames[0]?.atMs).toBe(0);
  expect(frames.at(-1)?.atMs).toBe(999 * 60);
  const steps = frames.slice(1).map(({ atMs }, i) => atMs - (frames[i]?.atMs ?? atMs));
  // The early part is as dense as the late one, but for what is halved.
  expect(Math.max(...steps) / Math.min(...steps.slice(0, -1))).toBeLessThanOrEqual(2.5);
});

test('a face that is not the largest has no appearance', () => {
  const seen = observation({ faces: 2 });
  const [first, second] = seen.faces.map((face) => faceFrame(seen, { ...face }));
  expect([first?.appearance, second?.appearance]).toEqual([null, null]);
  expect(seen.faces[0] && faceFrame(seen, seen.faces[0]).appearance).toBe(seen.appearance);
});
