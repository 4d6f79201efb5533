import { describe, expect, it } from 'vitest';
import { POLICIES } from '../policies.js';
import type { Evidence, EvidenceKind } from './evidence.js';
import { gatherEvidence } from './gather.js';
import { judgeEvidence, type Medium } from './judge.js';
import { filmed, type Pose, type Thing } from './test-head.js';
import { approaching, poses, sway, turning } from './test-moves.js';

const piece = (kind: EvidenceKind, score: number, confidence: number): Evidence => ({
  kind,
  value: score,
  score,
  confidence,
});

describe('evidence', () => {
  it.each<[string, readonly Evidence[], Medium]>([
    ['none', [], 'unclear'],
    ['parallax of a head', [piece('parallax', 1, 0.9)], 'head'],
    ['parallax of a print', [piece('parallax', 0, 0.9)], 'flat'],
    ['parallax that may be either', [piece('parallax', 0.5, 1)], 'unclear'],
    ['parallax of which nobody is sure', [piece('parallax', 0, 0.1)], 'unclear'],
    ['perspective of a print, and nothing else', [piece('perspective', 0, 0.9)], 'unclear'],
    ['perspective of a head', [piece('perspective', 0.9, 0.6)], 'head'],
    ['two pieces that contradict each other', [piece('parallax', 1, 0.5), piece('perspective', 0, 1)], 'unclear'],
    ['a clear turn against the proportions', [piece('parallax', 1, 1), piece('perspective', 0, 0.9)], 'head'],
    ['a turn without depth against the proportions', [piece('parallax', 0, 1), piece('perspective', 1, 0.9)], 'flat'],
    ['life alone', [piece('life', 1, 1)], 'unclear'],
    ['a living face on a print', [piece('parallax', 0.1, 1), piece('life', 1, 1)], 'flat'],
    ['frozen frames of a head', [piece('parallax', 1, 1), piece('life', 0, 1)], 'flat'],
  ])('of %s', (_what, evidence, medium) => {
    expect(judgeEvidence(evidence, POLICIES.standard)).toBe(medium);
  });

  it.each<[string, Thing, readonly Pose[], Medium]>([
    ['a head that turns', { is: 'head' }, turning(20, 4), 'head'],
    ['a head that comes nearer', { is: 'head' }, approaching(45, 34, 4), 'head'],
    ['a print that is turned', { is: 'print' }, turning(35, 4), 'flat'],
    ['a print that is brought nearer', { is: 'print' }, approaching(45, 34, 4), 'unclear'],
    ['a head that keeps still', { is: 'head' }, poses(sway(4, 1)), 'unclear'],
    ['too few frames', { is: 'head' }, turning(20, 4).slice(14, 21), 'unclear'],
    ['no frames', { is: 'head' }, [], 'unclear'],
  ])('of %s, from its frames', (_what, thing, moves, medium) => {
    const track = filmed(thing, moves, { noisePx: 0.5, seed: 4 });
    expect(judgeEvidence(gatherEvidence(track), POLICIES.standard)).toBe(medium);
  });
});
