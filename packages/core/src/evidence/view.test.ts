import { describe, expect, it } from 'vitest';
import { referenceOf } from './reference.js';
import { rigidShape } from './shape.js';
import { filmed, type Pose, type Thing } from './test-head.js';
import { viewOf } from './view.js';

const STILL = { noisePx: 0, seed: 1 };
const FRONTAL = Array.from({ length: 8 }, () => ({}));

/** What is seen of a thing that was frontal in the frames before. */
function seen(thing: Thing, pose: Pose) {
  const frames = filmed(thing, [...FRONTAL, pose], STILL);
  const shapes = frames.map(({ face }) => rigidShape(face.landmarks));
  const times = frames.map(({ atMs }) => atMs);
  const view = viewOf(shapes.at(-1) ?? [], referenceOf(shapes, times).shape);
  if (!view) throw new Error('The camera can be told.');
  return view;
}

describe('a view', () => {
  it.each<[string, Pose, number, number]>([
    ['to the image right', { yawDeg: 20 }, -0.34, 0],
    ['to the image left', { yawDeg: -20 }, 0.34, 0],
    ['down', { pitchDeg: 15 }, 0, -0.26],
    ['up', { pitchDeg: -15 }, 0, 0.26],
  ])('of a head turned %s shifts its points by their depth and the sine', (_where, pose, x, y) => {
    const { shift } = seen({ is: 'head' }, pose);
    expect(Math.abs(Math.abs(shift.x) - Math.abs(x))).toBeLessThan(0.06);
    expect(Math.abs(Math.abs(shift.y) - Math.abs(y))).toBeLessThan(0.06);
    expect(Math.sign(shift.x + shift.y)).toBe(Math.sign(x + y));
  });

  it.each<[string, Pose, number]>([
    ['turned', { yawDeg: 40 }, 40],
    ['tilted', { pitchDeg: -35 }, 35],
    ['turned and tilted', { yawDeg: 25, pitchDeg: 20, rollDeg: 20 }, 32],
    ['near and aside', { distanceCm: 25, xCm: 4, yCm: -3 }, 0],
    ['turned before the lens', { distanceCm: 25, yawDeg: 30 }, 30],
  ])('of a print that is %s is a homography', (_how, pose, tiltDeg) => {
    const { shift, shrink, foreshortening } = seen({ is: 'print' }, pose);
    expect(Math.hypot(shift.x, shift.y)).toBeLessThan(1e-3);
    expect(Math.abs(shrink)).toBeLessThan(1e-3);
    expect((Math.asin(foreshortening) * 180) / Math.PI).toBeCloseTo(tiltDeg, -0.7);
  });

  it('of a head that comes nearer shrinks what is far', () => {
    const near = seen({ is: 'head' }, { distanceCm: 30 });
    // From 45 to 30 cm, in inter-eye distances.
    expect(near.shrink / (6.3 / 30 - 6.3 / 45)).toBeCloseTo(1, 0.5);
    expect(near.scalePx).toBeGreaterThan(1.4 * seen({ is: 'head' }, {}).scalePx);
  });
});
