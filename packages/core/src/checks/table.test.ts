import { describe, expect, it } from 'vitest';
import type { CheckId } from '../finding.js';
import { wantedHint } from '../guidance.js';
import { POLICIES, type PolicyOverrides } from '../policies.js';
import { resolvePolicy } from '../resolve-policy.js';
import { observation } from '../test-data.js';
import { CHECKS, judge, passesAll } from './table.js';

type Change = NonNullable<Parameters<typeof observation>[0]>;

const box = (x: number, y: number, width = 300, height = 330) => ({ face: { box: { x, y, width, height } } });

const CASES: readonly (readonly [CheckId, Change, string, string])[] = [
  ['singleFacePresent', { faces: 0 }, 'no_face', 'show_face'],
  ['singleFacePresent', { faces: 2 }, 'multiple_faces', 'be_alone'],
  ['faceHeight', box(590, 260, 150, 180), 'face_too_small', 'move_closer'],
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
  ['eyesVisible', { covered: { leftEye: 0.6 } }, 'eyes_occluded', 'uncover_eyes'],
  ['eyesVisible', { covered: { rightEye: 0.6 }, kinds: { hand: 0.9 } }, 'eyes_occluded', 'hand_away'],
  ['eyesVisible', { covered: { leftEye: 1 }, kinds: { sunglasses: 0.9 } }, 'sunglasses', 'take_off_sunglasses'],
  ['mouthOcclusionPrevention', { covered: { mouth: 1 }, kinds: { mask: 0.9 } }, 'mask', 'take_off_mask'],
  ['mouthOcclusionPrevention', { covered: { mouth: 1 }, kinds: { object: 0.9 } }, 'face_occluded', 'uncover_mouth'],
  ['faceOcclusionPrevention', { covered: { nose: 1 }, kinds: { mask: 0.9 } }, 'mask', 'take_off_mask'],
  ['faceOcclusionPrevention', { covered: { rightCheek: 1 }, kinds: { hand: 0.9 } }, 'face_occluded', 'hand_away'],
  // A cover that the network sees but cannot name is an object.
  ['faceOcclusionPrevention', { covered: { chin: 1 } }, 'face_occluded', 'uncover_face'],
  ['foreheadVisible', { covered: { forehead: 0.6 } }, 'forehead_covering', 'uncover_forehead'],
  // Positive yaw looks to the person's left, so they turn right.
  ['headPoseYaw', { face: { yawDeg: 8.1 } }, 'pose_yaw', 'turn_right'],
  ['headPoseYaw', { face: { yawDeg: -8.1 } }, 'pose_yaw', 'turn_left'],
  // Positive pitch looks down, and is measured from the neutral.
  ['headPosePitch', { face: { pitchDeg: 12.1 } }, 'pose_pitch', 'chin_up'],
  ['headPosePitch', { face: { pitchDeg: -4.1 } }, 'pose_pitch', 'chin_down'],
  ['headPoseRoll', { face: { rollDeg: 8.1 } }, 'pose_roll', 'straighten_head'],
  ['headPoseRoll', { face: { rollDeg: -8.1 } }, 'pose_roll', 'straighten_head'],
  ['backlight', { image: { backlightRatio: 20 } }, 'uneven_light', 'face_the_light'],
  ['luminanceMean', { image: { luminanceMean: 0.01 } }, 'too_dark', 'more_light'],
  ['luminanceMean', { image: { luminanceMean: 0.9 } }, 'too_bright', 'less_light'],
  ['underExposurePrevention', { image: { underExposedShare: 0.95 } }, 'too_dark', 'more_light'],
  ['overExposurePrevention', { image: { overExposedShare: 0.5 } }, 'too_bright', 'less_light'],
  ['lightBalance', { image: { lightBalance: 0.2 } }, 'uneven_light', 'even_light'],
  ['illuminationUniformity', { image: { illuminationUniformity: 0.01 } }, 'uneven_light', 'even_light'],
  ['glare', { image: { glareShare: 0.2 } }, 'glare', 'avoid_glare'],
  ['dynamicRange', { image: { dynamicRangeBits: 3 } }, 'low_dynamic_range', 'more_light'],
  ['greyscale', { image: { chroma: 0.5 } }, 'grayscale', 'natural_light'],
  ['naturalColour', { image: { naturalColourDistance: 100 } }, 'unnatural_color', 'natural_light'],
  ['noise', { image: { noise: 15 } }, 'noisy', 'more_light'],
  ['sharpness', { image: { sharpness: 0.1 } }, 'blurry', 'steady_camera'],
  ['eyesOpen', { face: { eyeOpenness: 0.005 } }, 'eyes_closed', 'open_eyes'],
  ['gaze', { face: { gazeOffset: 0.95 } }, 'gaze_off', 'look_at_camera'],
  ['mouthClosed', { face: { mouthOpenness: 0.4 } }, 'mouth_open', 'close_mouth'],
  ['expressionNeutrality', { face: { smile: 0.95 } }, 'expression', 'relax_face'],
];

const margins = { leftward: 5.8, rightward: 5.8, above: 1.6, below: 2.4 };

/** What no shipped policy gates: a change, the limit that a page would have to set, and what is then said. */
const REPORTED: readonly (readonly [CheckId, Change, PolicyOverrides, string, string])[] = [
  ['headSize', { face: { headSizeRatio: 0.1 } }, { minHeadSizeRatio: 0.2 }, 'face_too_small', 'move_closer'],
  [
    'leftwardCropOfTheFaceImage',
    { face: { margins: { ...margins, leftward: 1 } } },
    { minSidewardCropRatio: 1.5 },
    'face_near_border',
    'move_left',
  ],
  [
    'rightwardCropOfTheFaceImage',
    { face: { margins: { ...margins, rightward: 1 } } },
    { minSidewardCropRatio: 1.5 },
    'face_near_border',
    'move_right',
  ],
  [
    'marginAboveOfTheFaceImage',
    { face: { margins: { ...margins, above: 1 } } },
    { minMarginAboveRatio: 1.4 },
    'face_near_border',
    'move_down',
  ],
  [
    'marginBelowOfTheFaceImage',
    { face: { margins: { ...margins, below: 1 } } },
    { minMarginBelowRatio: 1.8 },
    'face_near_border',
    'move_up',
  ],
  [
    'luminanceVariance',
    { image: { luminanceVariance: 0.0001 } },
    { minLuminanceVariance: 0.001 },
    'low_dynamic_range',
    'more_light',
  ],
  [
    'glassesGlare',
    { image: { glassesGlareShare: 0.9 } },
    { maxGlassesGlareShare: 0.2 },
    'glasses_glare',
    'tilt_glasses',
  ],
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
    expect(new Set([...CASES, ...REPORTED].map(([check]) => check))).toEqual(new Set(Object.keys(CHECKS)));
  });

  it.each(REPORTED)(
    '%s of %j is reported, and refused only where a page asks for it',
    (check, change, limit, ...said) => {
      const seen = observation(change);
      for (const policy of Object.values(POLICIES)) expect(CHECKS[check](seen, policy).status).toBe('pass');
      const [code, hint] = said;
      expect(CHECKS[check](seen, resolvePolicy(limit))).toMatchObject({ status: 'fail', code, hint });
    },
  );

  it('say what OFIQ gives to the value, and to whatever is not of OFIQ nothing', () => {
    const seen = observation({ face: { yawDeg: 12, pitchDeg: 34 }, image: { illuminationUniformity: 0.1 } });
    const quality = (check: CheckId) => CHECKS[check](seen, POLICIES.standard);
    expect(quality('illuminationUniformity')).toMatchObject({ status: 'pass', measured: 0.1, quality: 50 });
    // From the neutral, as OFIQ's zero is a frontal face.
    expect(quality('headPosePitch')).toMatchObject({ status: 'fail', measured: 30, quality: 75 });
    expect(quality('sharpness')).toMatchObject({ quality: null });
  });

  it('speak of the light behind before the dark, and only of faces that are too dark', () => {
    const backlit = observation({ image: { backlightRatio: 20, luminanceMean: 0.04 } });
    expect(wantedHint(judge(backlit, POLICIES.standard))).toBe('face_the_light');
    for (const { maxBacklightRatio, minLuminanceMean } of Object.values(POLICIES))
      expect(1 / maxBacklightRatio).toBeLessThanOrEqual(minLuminanceMean);
  });

  it('keep grey pictures apart from colours that skin does not have', () => {
    const codes = (image: NonNullable<Change['image']>) =>
      judge(observation({ image }), POLICIES.standard).flatMap((finding) =>
        finding.status === 'fail' ? [finding.code] : [],
      );
    expect(codes({ chroma: 0, naturalColourDistance: 0 })).toEqual(['grayscale']);
    expect(codes({ chroma: 30, naturalColourDistance: 100 })).toEqual(['unnatural_color']);
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

  it('give no answer about covers where nobody looked for them', () => {
    const unseen = { ...observation(), occlusion: null };
    expect(CHECKS.eyesVisible(unseen, POLICIES.standard)).toEqual({ check: 'eyesVisible', status: 'not_assessed' });
    expect(passesAll(judge(unseen, POLICIES.standard))).toBe(false);
  });

  it('report a fringe, but do not refuse it', () => {
    const fringe = observation({ covered: { forehead: 1 }, kinds: { none: 0, hair_or_hat: 1 } });
    expect(CHECKS.foreheadVisible(fringe, POLICIES.standard)).toMatchObject({ status: 'pass', measured: 1 });
  });

  it('speak of a cover before the pose, which is a guess behind it', () => {
    const masked = observation({ covered: { mouth: 1 }, kinds: { mask: 1 }, face: { pitchDeg: -30 } });
    expect(wantedHint(judge(masked, POLICIES.standard))).toBe('take_off_mask');
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
