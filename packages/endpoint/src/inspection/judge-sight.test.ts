import type { DetectedFace } from '@live-capture/nets';
import { describe, expect, it } from 'vitest';
import { inspectionPolicy } from './inspection-policy.js';
import { judgeSight } from './judge-sight.js';
import { outcomeOf } from './outcome.js';

const FRAME = { width: 640, height: 480 };
const POLICY = inspectionPolicy(undefined);

interface Head {
  readonly x?: number;
  readonly y?: number;
  /** Distance of the eyes. */
  readonly eyes?: number;
  readonly rollDeg?: number;
  /** How far the nose is beside the middle, in distances of the eyes. */
  readonly noseBeside?: number;
}

/** A face as the detector shows it, with its points where they are on a face. */
function face({ x = 320, y = 240, eyes = 90, rollDeg = 0, noseBeside = 0 }: Head = {}): DetectedFace {
  const turn = (-rollDeg * Math.PI) / 180;
  const at = (right: number, down: number) => ({
    x: x + eyes * (right * Math.cos(turn) - down * Math.sin(turn)),
    y: y + eyes * (right * Math.sin(turn) + down * Math.cos(turn)),
  });
  const [width, height] = [eyes * 2, eyes * 2.6];
  return {
    box: { x: x - width / 2, y: y - height / 2, width, height },
    points: [at(-0.5, -0.45), at(0.5, -0.45), at(noseBeside, 0.1), at(-0.4, 0.6), at(0.4, 0.6)],
    score: 0.9,
  };
}

const codesOf = (faces: readonly DetectedFace[], livenessScore: number | null = 0.99) =>
  judgeSight({ faces, livenessScore }, FRAME, POLICY).reasons.map(({ code }) => code);

describe('a photo', () => {
  it('of one face in the middle passes', () => expect(codesOf([face()])).toEqual([]));

  it.each([
    ['of nobody', [], ['no_face']],
    ['of two people', [face(), face({ x: 500, eyes: 30 })], ['multiple_faces']],
    ['with a face too small to count beside the person', [face(), face({ x: 600, eyes: 6 })], []],
    ['of somebody far away', [face({ eyes: 28 })], ['face_too_small']],
    ['of somebody at the side', [face({ x: 520 })], ['face_off_center']],
    ['of half a face', [face({ y: 60 })], ['face_cropped', 'face_off_center']],
    ['of nothing but a face', [face({ eyes: 200 })], ['face_too_close']],
    ['of a tilted head', [face({ rollDeg: 45 })], ['pose_roll']],
    ['of a head that is a little tilted', [face({ rollDeg: -25 })], []],
    ['of a head that is turned far', [face({ noseBeside: 0.55 })], ['pose_yaw']],
    ['of a head that is a little turned', [face({ noseBeside: 0.25 })], []],
  ])('%s', (_, faces, codes) => expect(codesOf(faces)).toEqual(codes));

  it.each([
    [0.01, ['liveness_failed'], 'rejected', 'spoof'],
    [0.5, ['liveness_uncertain'], 'review', 'uncertain'],
    [0.99, [], 'accepted', 'live'],
    [Number.NaN, ['liveness_failed'], 'rejected', 'spoof'],
    [null, [], 'accepted', null],
  ])('with a liveness score of %s', (score, codes, outcome, liveness) => {
    const verdict = judgeSight({ faces: [face()], livenessScore: score }, FRAME, POLICY);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
    expect(verdict.liveness).toBe(liveness);
    expect(outcomeOf(verdict.reasons)).toBe(outcome);
  });
});

it('takes a shipped policy as it is, and fields of one’s own on top of the wide one', () => {
  expect(inspectionPolicy('strict').maxRollDeg).toBe(8);
  expect(inspectionPolicy({ maxRollDeg: 12 })).toMatchObject({ maxRollDeg: 12, minInterEyeDistancePx: 40 });
  expect(() => inspectionPolicy({ minLivenessScore: 2 })).toThrow(/minLivenessScore/);
});
