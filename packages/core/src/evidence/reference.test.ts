import { expect, test } from 'vitest';
import { referenceOf } from './reference.js';
import { rigidShape } from './shape.js';
import { filmed } from './test-head.js';
import { poses } from './test-moves.js';

/** The noise that is told of a head that turns steadily, in the frames of these times. */
function noiseOf(timesMs: readonly number[], noisePx: number): number {
  const yaw = (share: number) => ({
    yawDeg: 12 * ((timesMs[Math.round(share * (timesMs.length - 1))] ?? 0) / 3_000 - 0.5),
  });
  const frames = filmed({ is: 'head' }, poses(yaw, timesMs.length), { noisePx, seed: 3 });
  const shapes = frames.map(({ face }) => rigidShape(face.landmarks));
  return referenceOf(shapes, timesMs).noise;
}

const EVEN = Array.from({ length: 31 }, (_, i) => i * 100);
const UNEVEN = EVEN.map((ms, i) => (i % 2 === 0 ? ms : ms - 70));

test('steady motion is no noise, however uneven the frames come', () => {
  expect(noiseOf(EVEN, 0)).toBeLessThan(5e-4);
  expect(noiseOf(UNEVEN, 0)).toBeLessThan(5e-4);
});

test('noise is as much in frames that come unevenly', () => {
  const ratio = noiseOf(UNEVEN, 0.5) / noiseOf(EVEN, 0.5);
  expect(ratio).toBeGreaterThan(0.85);
  expect(ratio).toBeLessThan(1.15);
});
