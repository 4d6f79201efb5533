import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import { gatherEvidence } from './gather.js';
import { parallax } from './parallax.js';
import { filmed, type Pose, type Thing } from './test-head.js';
import { poses, sway, tilting, turning } from './test-moves.js';

const HEAD: Thing = { is: 'head' };
const PRINT: Thing = { is: 'print' };
const SEEDS = [1, 2];

function parallaxes(thing: Thing, moves: (seed: number) => readonly Pose[], noisePx: number): readonly Evidence[] {
  const tracks = SEEDS.map((seed) => filmed(thing, moves(seed), { noisePx, seed }));
  return tracks.flatMap((track) => gatherEvidence(track).filter(({ kind }) => kind === 'parallax'));
}

describe('with landmarks that jitter by', () => {
  describe.each([0, 1])('%d px', (noisePx) => {
    it.each<[string, (seed: number) => readonly Pose[]]>([
      ['turned by 15 degrees', (seed) => turning(15, seed)],
      ['turned by 25 degrees the other way', (seed) => turning(-25, seed)],
      ['that nods by 18 degrees', (seed) => tilting(18, seed)],
    ])('a head %s stands out', (_how, moves) => {
      const found = parallaxes(HEAD, moves, noisePx);
      expect(found).toHaveLength(SEEDS.length);
      for (const { value, score, confidence } of found) {
        expect(value).toBeGreaterThan(0.7);
        expect(value).toBeLessThan(2);
        expect(score).toBe(1);
        expect(confidence).toBeGreaterThan(0.6);
      }
    });

    it.each<[string, Thing, (seed: number) => readonly Pose[], number]>([
      ['turned by 25 degrees', PRINT, (seed) => turning(25, seed), 0.1],
      ['turned by 45 degrees the other way', PRINT, (seed) => turning(-45, seed), 0.1],
      ['tilted by 35 degrees', PRINT, (seed) => tilting(35, seed), 0.1],
      ['shaken by 20 degrees', PRINT, (seed) => poses(sway(seed, 20)), 0.1],
      ['bent to 20 cm and turned', { is: 'bent print', radiusCm: 20 }, (seed) => turning(35, seed), 0.3],
      ['bent to 12 cm and turned', { is: 'bent print', radiusCm: 12 }, (seed) => turning(35, seed), 0.4],
    ])('a print %s does not', (_how, thing, moves, most) => {
      const found = parallaxes(thing, moves, noisePx);
      expect(found).toHaveLength(SEEDS.length);
      for (const { value, score } of found) {
        expect(value).toBeLessThan(most);
        expect(score).toBeLessThan(0.5);
      }
    });
  });
});

it.each<[string, Thing, (seed: number) => readonly Pose[]]>([
  ['a head that keeps still', HEAD, (seed) => poses(sway(seed, 1))],
  ['a print that a hand holds', PRINT, (seed) => poses(sway(seed, 3))],
  [
    'a face so far away that its landmarks only jitter',
    HEAD,
    (seed) => poses((share) => ({ ...sway(seed, 1)(share), distanceCm: 250 })),
  ],
  [
    'a head that looks aside for a moment',
    HEAD,
    () => poses((share) => ({ yawDeg: share > 0.47 && share < 0.53 ? 20 : 0 })),
  ],
])('of %s nothing is said', (_what, thing, moves) => {
  expect(parallaxes(thing, moves, 1)).toEqual([]);
});

it('a face that smiles is wider than before, which is no tilt', () => {
  const view = { shift: { x: 0.02, y: 0.01 }, shrink: 0, foreshortening: 0.4, scalePx: 100 };
  const frames = (isRelaxed: boolean) => Array.from({ length: 8 }, () => ({ view, isRelaxed }));
  expect(parallax(frames(false), 0.001)).toBeNull();
  expect(parallax(frames(true), 0.001)).toMatchObject({ score: 0, confidence: 1 });
});
