import { expect, test } from 'vitest';
import { GOOD_OBSERVATION } from '../testing/good-observation.js';
import { RepeatWatch } from './repeat-watch.js';

/** A frame of which only one landmark, by one unit of its last place, or one colour is told from the others. */
function seen(x: number, red = 0.5) {
  const [face] = GOOD_OBSERVATION.faces;
  if (!face) throw new Error('The good observation has no face.');
  return {
    ...GOOD_OBSERVATION,
    faces: [{ ...face, landmarks: Float32Array.of(x, 2, 3) }],
    appearance: Float32Array.of(red, 0.2, 0.1),
  };
}

const NOBODY = { ...GOOD_OBSERVATION, faces: [], appearance: null };

function watch(frames: readonly (readonly [number | null, typeof GOOD_OBSERVATION])[]) {
  const repeats = new RepeatWatch();
  for (const [timestampUs, observation] of frames) repeats.add(timestampUs, observation);
  return repeats.summary();
}

test('frames that differ in the last place of one landmark, or in one colour, are different', () => {
  const frames = [seen(100), seen(100.00001), seen(100, 0.503)];
  expect(watch(frames.map((frame, i) => [i, frame]))).toEqual({ frames: 3, repeated: 0, recurring: 0 });
});

test('a still repeats, a loop recurs', () => {
  const still = [seen(1), seen(1), seen(1)];
  expect(watch(still.map((frame, i) => [i, frame]))).toEqual({ frames: 3, repeated: 2, recurring: 0 });
  const loop = [seen(1), seen(2), seen(3), seen(1), seen(2), seen(3)];
  expect(watch(loop.map((frame, i) => [i, frame]))).toEqual({ frames: 6, repeated: 0, recurring: 3 });
});

test('what was seen long ago is forgotten', () => {
  const film = Array.from({ length: 3_001 }, (_, i) => seen(i));
  const frames = [...film, seen(0), seen(3_000), seen(2_999)];
  expect(watch(frames.map((frame, i) => [i, frame]))).toEqual({ frames: 3_004, repeated: 0, recurring: 2 });
});

test('one picture that is looked at twice is one frame', () => {
  expect(watch([seen(1), seen(1), seen(2), seen(2)].map((frame, i) => [i >> 1, frame]))).toEqual({
    frames: 2,
    repeated: 0,
    recurring: 0,
  });
});

test('frames without a time, and frames without a face, say nothing', () => {
  expect(watch([seen(1), seen(1)].map((frame) => [null, frame])).frames).toBe(0);
  expect(watch([seen(1), NOBODY, NOBODY].map((frame, i) => [i, frame]))).toMatchObject({ frames: 1, repeated: 0 });
});
