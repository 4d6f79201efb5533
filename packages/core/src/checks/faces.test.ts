import { describe, expect, it } from 'vitest';
import type { FaceSighting } from '../observation.js';
import { POLICIES } from '../policies.js';
import { observation } from '../test-data.js';
import { secondFaceRatio, singleFacePresent } from './faces.js';

const policy = POLICIES.standard;

/** A sighting in the middle of the 1280x720 frame. */
function sighting(change: Partial<FaceSighting> = {}): FaceSighting {
  return { box: { x: 600, y: 300, width: 30, height: 33 }, interEyeDistancePx: 14, score: 0.9, atMs: 0, ...change };
}

describe('singleFacePresent', () => {
  it.each([
    ['a face in the background', [sighting()], 2],
    ['two of them', [sighting(), sighting({ box: { x: 20, y: 20, width: 30, height: 33 } })], 3],
    ['one that is too small to count', [sighting({ interEyeDistancePx: policy.minOtherFaceEyeDistancePx - 0.1 })], 1],
  ])('counts the landmarked face and %s', (_what, others, measured) => {
    const status = measured === 1 ? 'pass' : 'fail';
    expect(singleFacePresent(observation({ others }), policy)).toMatchObject({ status, measured });
  });

  it.each([
    ['nobody', [], 'show_face'],
    ['a face far away', [sighting()], 'move_closer'],
    ['a face at the border', [sighting({ box: { x: -4, y: 300, width: 30, height: 33 } })], 'move_into_frame'],
    ['a near face that has no landmarks', [sighting({ interEyeDistancePx: 100 })], 'show_face'],
    ['a face that is too small to count', [sighting({ interEyeDistancePx: 5 })], 'show_face'],
  ])('without landmarks and with %s is no face, and says what helps', (_what, others, hint) => {
    const finding = singleFacePresent(observation({ faces: 0, others }), policy);
    expect(finding).toMatchObject({ status: 'fail', code: 'no_face', measured: 0, hint });
  });

  it('counts two faces also where neither has landmarks', () => {
    const others = [sighting(), sighting({ box: { x: 20, y: 20, width: 30, height: 33 } })];
    const finding = singleFacePresent(observation({ faces: 0, others }), policy);
    expect(finding).toMatchObject({ status: 'fail', code: 'multiple_faces', measured: 2 });
  });

  it('says what OFIQ gives to the size of the second face, not to the count', () => {
    const one = observation({ face: { box: { x: 400, y: 200, width: 200, height: 300 } } });
    expect(singleFacePresent(one, policy)).toMatchObject({ measured: 1, quality: 100 });
    const half = { ...one, others: [sighting({ box: { x: 900, y: 200, width: 100, height: 300 } })] };
    expect(singleFacePresent(half, policy)).toMatchObject({ measured: 2, quality: 50 });
    expect(singleFacePresent(observation({ faces: 0 }), policy)).toMatchObject({ quality: null });
  });
});

describe('secondFaceRatio', () => {
  it('compares the two largest, whoever has landmarks', () => {
    const seen = observation({
      face: { box: { x: 0, y: 0, width: 100, height: 100 } },
      others: [
        sighting({ box: { x: 500, y: 0, width: 200, height: 200 } }),
        sighting({ box: { x: 0, y: 500, width: 10, height: 10 } }),
      ],
    });
    expect(secondFaceRatio(seen, policy)).toBe(0.25);
  });

  it('is 0 for one face and nothing for none', () => {
    expect(secondFaceRatio(observation(), policy)).toBe(0);
    expect(secondFaceRatio(observation({ faces: 0 }), policy)).toBeNull();
  });
});
