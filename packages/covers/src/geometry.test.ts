import { describe, expect, test } from 'vitest';
import { faceOf } from './face.js';
import { contains, distance, smooth, turned } from './geometry.js';
import { fistParts, handParts } from './hand-parts.js';
import { poseOf } from './hand-pose.js';
import { LENS_OUTLINES, placeSpectacles } from './lenses.js';
import { createRandom } from './random.js';
import { reliefOf, softened } from './relief.js';

/** Landmarks of a face from the front, of which only those that a frame of reference needs are set. */
function landmarks({ rollRad = 0 } = {}): Float32Array {
  const points = new Float32Array(478 * 3);
  const set = (index: number, x: number, y: number): void => {
    const at = turned({ x, y }, rollRad);
    points[index * 3] = 200 + at.x;
    points[index * 3 + 1] = 200 + at.y;
  };
  set(33, -45, -30);
  set(133, -18, -30);
  set(362, 18, -30);
  set(263, 45, -30);
  set(61, -25, 40);
  set(291, 25, 40);
  set(1, 0, 10);
  set(10, 0, -90);
  set(152, 0, 90);
  set(234, -70, -10);
  set(454, 70, -10);
  set(127, -70, -30);
  set(356, 70, -30);
  return points;
}

describe('faceOf', () => {
  test.each([0, 0.4, -0.6])('measures a face that is tilted by %d', (rollRad) => {
    const face = faceOf(landmarks({ rollRad }));
    expect(face.widthPx).toBeCloseTo(140.4, 0);
    expect(face.rollRad).toBeCloseTo(rollRad, 5);
    expect(face.turn).toBeCloseTo(0, 5);
    expect(distance(face.on(0, 1), face.from(face.on(0, 0), 0, 70 / face.widthPx))).toBeLessThan(0.01);
  });
});

describe('smooth', () => {
  test('goes through its points', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
    ];
    for (const closed of [true, false]) {
      const line = smooth(corners, { closed });
      for (const corner of corners)
        expect(Math.min(...line.map((point) => distance(point, corner)))).toBeLessThan(1e-6);
    }
  });
});

describe('placeSpectacles', () => {
  const shapes = Object.keys(LENS_OUTLINES).filter((name): name is keyof typeof LENS_OUTLINES => name in LENS_OUTLINES);
  test.each(shapes)('%s lenses lie before the eyes', (shape) => {
    const face = faceOf(landmarks({ rollRad: 0.3 }));
    const { lenses } = placeSpectacles(face, createRandom(4), { shape, scale: 1.2, low: 0.05 });
    expect(contains(lenses[0], face.on(-1, 0))).toBe(true);
    expect(contains(lenses[1], face.on(1, 0))).toBe(true);
    expect(lenses.some((lens) => contains(lens, face.on(0, 1)))).toBe(false);
  });
});

describe('handParts', () => {
  test.each(['flat', 'spread', 'curled', 'side', 'point'] as const)('a %s hand has five tips on one arm', (name) => {
    for (let seed = 0; seed < 30; seed += 1) {
      const random = createRandom(seed);
      const parts = handParts(poseOf(name, random), random);
      expect(parts.filter(({ kind }) => kind === 'tip')).toHaveLength(5);
      expect(parts.filter(({ kind }) => kind === 'arm')).toHaveLength(1);
      const numbers = parts.flatMap(({ from, to, fromRadius, toRadius }) => [
        from.x,
        from.y,
        from.z,
        to.x,
        to.y,
        to.z,
        fromRadius,
        toRadius,
      ]);
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  });

  test('a fist is shorter than a flat hand', () => {
    const reach = (parts: readonly { to: { y: number } }[]): number => -Math.min(...parts.map(({ to }) => to.y));
    const random = createRandom(5);
    expect(reach(fistParts(poseOf('curled', random), random))).toBeLessThan(1.2);
    expect(reach(handParts(poseOf('flat', random), random))).toBeGreaterThan(1.5);
  });
});

describe('reliefOf', () => {
  const lying = { from: { x: 4, y: 10, z: 0 }, to: { x: 26, y: 10, z: 0 }, fromRadius: 4, toRadius: 4, roundness: 1 };

  test('shows a limb where it is, highest along its middle', () => {
    const relief = reliefOf(30, 20, [lying]);
    const at = (x: number, y: number): number => y * 30 + x;
    expect(relief.limb[at(15, 10)]).toBe(0);
    expect(relief.limb[at(15, 2)]).toBe(-1);
    expect(relief.heights[at(15, 10)]).toBeGreaterThan(relief.heights[at(15, 7)] ?? 9);
    expect(relief.along[at(15, 10)]).toBeCloseTo(0.52, 1);
    expect(Math.abs(relief.across[at(15, 7)] ?? 0)).toBeGreaterThan(0.5);
  });

  test('shows the higher of two limbs, whichever came first', () => {
    const above = { ...lying, from: { x: 15, y: 2, z: 6 }, to: { x: 15, y: 18, z: 6 } };
    expect(reliefOf(30, 20, [lying, above]).limb[10 * 30 + 15]).toBe(1);
    expect(reliefOf(30, 20, [above, lying]).limb[10 * 30 + 15]).toBe(0);
  });

  test('a cut limb does not reach back over its start', () => {
    expect(reliefOf(30, 20, [{ ...lying, from: { x: 12, y: 10, z: 0 }, cut: true }]).limb[10 * 30 + 9]).toBe(-1);
  });

  test('softening takes no height from outside', () => {
    const flat = { ...lying, roundness: 0, from: { ...lying.from, z: 5 }, to: { ...lying.to, z: 5 } };
    const relief = reliefOf(30, 20, [flat]);
    const soft = softened(relief, 3);
    for (let at = 0; at < soft.length; at += 1) if ((relief.limb[at] ?? -1) >= 0) expect(soft[at]).toBeCloseTo(5, 4);
  });
});
