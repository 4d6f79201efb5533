import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import { gatherEvidence } from './gather.js';
import { filmed, type Pose, type Thing } from './test-head.js';
import { approaching, poses, sway, turning } from './test-moves.js';

const HEAD: Thing = { is: 'head' };
const PRINT: Thing = { is: 'print' };
const SEEDS = [1, 2];

function perspectives(thing: Thing, moves: (seed: number) => readonly Pose[], noisePx: number): readonly Evidence[] {
  const tracks = SEEDS.map((seed) => filmed(thing, moves(seed), { noisePx, seed }));
  return tracks.flatMap((track) => gatherEvidence(track).filter(({ kind }) => kind === 'perspective'));
}

describe.each([0, 0.5])('with landmarks that jitter by %d px', (noisePx) => {
  it.each<[string, (seed: number) => readonly Pose[]]>([
    ['from 60 to 38 cm', (seed) => approaching(60, 38, seed)],
    ['from 42 to 33 cm', (seed) => approaching(42, 33, seed)],
  ])('a head that comes nearer, %s, changes its proportions', (_how, moves) => {
    const found = perspectives(HEAD, moves, noisePx);
    expect(found).toHaveLength(SEEDS.length);
    for (const { value, score, confidence } of found) {
      expect(value).toBeGreaterThan(0.7);
      expect(value).toBeLessThan(1.6);
      expect(score).toBe(1);
      expect(confidence).toBeGreaterThan(0.3);
    }
  });

  it.each<[string, (seed: number) => readonly Pose[]]>([
    ['from 60 to 38 cm', (seed) => approaching(60, 38, seed)],
    ['from 42 to 33 cm, in a shaking hand', (seed) => approaching(42, 33, seed, 4)],
    ['and tilting', (seed) => approaching(50, 36, seed).map((pose, index) => ({ ...pose, pitchDeg: index / 3 }))],
  ])('a print that comes nearer, %s, keeps them', (_how, moves) => {
    for (const { value, score } of perspectives(PRINT, moves, noisePx)) {
      expect(Math.abs(value)).toBeLessThan(0.25);
      expect(score).toBeLessThan(0.3);
    }
  });
});

it.each<[string, (seed: number) => readonly Pose[]]>([
  ['that stays where it is', (seed) => poses(sway(seed, 1))],
  ['that leans by two centimetres', (seed) => approaching(45, 43, seed)],
  ['that only turns', (seed) => turning(25, seed)],
  [
    'that rises all the while it comes',
    (seed) => approaching(50, 36, seed).map((pose) => ({ ...pose, yCm: (pose.distanceCm ?? 0) / 3 - 15 })),
  ],
])('of a head %s nothing is said', (_how, moves) => {
  expect(perspectives(HEAD, moves, 0.5)).toEqual([]);
});
