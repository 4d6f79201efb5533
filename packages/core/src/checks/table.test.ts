import { describe, expect, it } from 'vitest';
import type { CheckId } from '../finding.js';
import { POLICIES } from '../policy.js';
import { observation } from '../test-data.js';
import { CHECKS, judge, passesAll } from './table.js';

type Change = Parameters<typeof observation>[0];

const box = (x: number, y: number, width = 300, height = 330) => ({ face: { box: { x, y, width, height } } });

const CASES: readonly (readonly [CheckId, Change, string, string])[] = [
  ['singleFacePresent', { faces: 0 }, 'no_face', 'show_face'],
  ['singleFacePresent', { faces: 2 }, 'multiple_faces', 'be_alone'],
  ['headSize', box(590, 260, 150, 180), 'face_too_small', 'move_closer'],
  ['surroundings', box(440, 160, 400, 400), 'face_too_close', 'move_back'],
  ['surroundings', box(300, 200, 700, 330), 'face_too_close', 'move_back'],
  ['faceInFrame', box(10, 200), 'face_near_border', 'move_into_frame'],
  ['faceInFrame', box(490, -5), 'face_cropped', 'move_into_frame'],
  ['faceInFrame', box(990, 200), 'face_cropped', 'move_into_frame'],
  ['interEyeDistance', { face: { interEyeDistancePx: 89 } }, 'face_too_small', 'move_closer'],
  // The image's left is the person's right, so they move to their left.
  ['faceCentred', box(250, 200), 'face_off_center', 'move_left'],
  ['faceCentred', box(730, 200), 'face_off_center', 'move_right'],
  ['faceCentred', box(490, 40), 'face_off_center', 'move_down'],
  ['faceCentred', box(490, 340), 'face_off_center', 'move_up'],
  // Positive yaw looks to the person's left, so they turn right.
  ['headPoseYaw', { face: { yawDeg: 8.1 } }, 'pose_yaw', 'turn_right'],
  ['headPoseYaw', { face: { yawDeg: -8.1 } }, 'pose_yaw', 'turn_left'],
  // Positive pitch looks down, and is measured from the neutral.
  ['headPosePitch', { face: { pitchDeg: 12.1 } }, 'pose_pitch', 'chin_up'],
  ['headPosePitch', { face: { pitchDeg: -4.1 } }, 'pose_pitch', 'chin_down'],
  ['headPoseRoll', { face: { rollDeg: 8.1 } }, 'pose_roll', 'straighten_head'],
  ['headPoseRoll', { face: { rollDeg: -8.1 } }, 'pose_roll', 'straighten_head'],
  ['luminance', { image: { luminanceMean: 0.01 } }, 'too_dark', 'more_light'],
  ['luminance', { image: { luminanceMean: 0.9 } }, 'too_bright', 'less_light'],
  ['underExposurePrevention', { image: { underExposedShare: 0.9 } }, 'too_dark', 'more_light'],
  ['overExposurePrevention', { image: { overExposedShare: 0.5 } }, 'too_bright', 'less_light'],
  ['illuminationUniformity', { image: { illuminationUniformity: 0.01 } }, 'uneven_light', 'even_light'],
  ['dynamicRange', { image: { dynamicRangeBits: 3 } }, 'low_dynamic_range', 'more_light'],
  ['naturalColour', { image: { chroma: 0.5 } }, 'grayscale', 'natural_light'],
  ['sharpness', { image: { sharpness: 1 } }, 'blurry', 'steady_camera'],
  ['eyesOpen', { face: { eyeOpenness: 0.005 } }, 'eyes_closed', 'open_eyes'],
  ['gaze', { face: { gazeOffset: 0.95 } }, 'gaze_off', 'look_at_camera'],
  ['mouthClosed', { face: { mouthOpenness: 0.4 } }, 'mouth_open', 'close_mouth'],
  ['expressionNeutrality', { face: { smile: 0.95 } }, 'expression', 'relax_face'],
];

describe('the checks', () => {
  it.each(Object.values(POLICIES))('pass a good frame under the $name policy', (policy) => {
    const findings = judge(observation(), policy);
    expect(findings.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(passesAll(findings)).toBe(true);
  });

  it.each(CASES)('%s of %j says %s and %s', (check, change, code, hint) => {
    const finding = CHECKS[check](observation(change), POLICIES.strict);
    expect(finding).toMatchObject({ check, status: 'fail', code, hint });
  });

  it('have a failing case each', () => {
    expect(new Set(CASES.map(([check]) => check))).toEqual(new Set(Object.keys(CHECKS)));
  });

  it('take the limit itself as a pass', () => {
    const policy = POLICIES.standard;
    for (const yawDeg of [-policy.maxYawDeg, policy.maxYawDeg])
      expect(CHECKS.headPoseYaw(observation({ face: { yawDeg } }), policy).status).toBe('pass');
    const face = { interEyeDistancePx: policy.minInterEyeDistancePx };
    expect(CHECKS.interEyeDistance(observation({ face }), policy).status).toBe('pass');
  });

  it('give no answer about a face that is not there, and that is no pass', () => {
    const findings = judge(observation({ faces: 0 }), POLICIES.standard);
    const [first, ...rest] = findings;
    expect(first?.status).toBe('fail');
    expect(new Set(rest.map(({ status }) => status))).toEqual(new Set(['not_assessed']));
    expect(passesAll(rest)).toBe(false);
  });

  it('give no answer where a measure is not a number', () => {
    const finding = CHECKS.headPoseYaw(observation({ face: { yawDeg: Number.NaN } }), POLICIES.standard);
    expect(finding).toEqual({ check: 'headPoseYaw', status: 'not_assessed' });
  });

  it('scale the border with the camera', () => {
    const small = { ...observation(box(10, 60, 100, 120)), frame: { width: 320, height: 240 } };
    expect(CHECKS.faceInFrame(small, POLICIES.standard)).toMatchObject({ status: 'pass', limit: { min: 25 / 3 } });
  });

  it('grow stricter from lenient over standard to strict', () => {
    const face = { yawDeg: 12, interEyeDistancePx: 95 };
    const turned = observation({ face });
    expect(passesAll(judge(turned, POLICIES.lenient))).toBe(true);
    expect(passesAll(judge(turned, POLICIES.standard))).toBe(true);
    expect(passesAll(judge(turned, POLICIES.strict))).toBe(false);
  });
});
