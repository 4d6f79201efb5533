import { describe, expect, it } from 'vitest';
import type { CheckId } from '../finding.js';
import { ofiqQuality } from './measures.js';

type Sample = readonly [raw: number, quality: number];

/** Sample points of OFIQ 1.0.3's formulas. */
const FORMULAS = {
  illuminationUniformity: [
    [0, 0],
    [0.1, 50],
    [0.3, 70],
    [0.7, 90],
    [1, 100],
  ],
  luminanceMean: [
    [0.15, 27],
    [0.2, 50],
    [0.3, 88],
    [0.5, 100],
    [0.8, 50],
  ],
  luminanceVariance: [
    [0, 0],
    [0.01, 92],
    [0.0166, 100],
    [0.05, 71],
  ],
  underExposurePrevention: [
    [0, 100],
    [0.8, 90],
    [0.9, 52],
    [1, 0],
  ],
  overExposurePrevention: [
    [0, 100],
    [0.01, 50],
    [0.1, 9],
  ],
  dynamicRange: [
    [0, 0],
    [5, 63],
    [6, 75],
    [7, 88],
    [8, 100],
  ],
  naturalColour: [
    [0, 100],
    [10, 54],
    [100, 0],
  ],
  singleFacePresent: [
    [0, 100],
    [0.25, 75],
    [1, 0],
  ],
  eyesOpen: [
    [0.02, 50],
    [0.03, 73],
    [0.05, 95],
  ],
  mouthClosed: [
    [0.05, 92],
    [0.1, 84],
    [0.2, 50],
  ],
  interEyeDistance: [
    [50, 27],
    [70, 50],
    [90, 73],
    [120, 92],
  ],
  headSize: [
    [0.45, 100],
    [0.5, 54],
    [0.4, 54],
    [0.55, 24],
    [0.35, 24],
  ],
  leftwardCropOfTheFaceImage: [
    [0.9, 50],
    [1.1, 88],
  ],
  rightwardCropOfTheFaceImage: [
    [0.9, 50],
    [1.1, 88],
  ],
  marginAboveOfTheFaceImage: [
    [1.4, 50],
    [1.6, 88],
  ],
  marginBelowOfTheFaceImage: [
    [1.8, 50],
    [2, 88],
  ],
  headPoseYaw: [
    [5, 99],
    [-15, 93],
    [30, 75],
    [45, 50],
    [120, 0],
  ],
  headPosePitch: [
    [-5, 99],
    [15, 93],
    [-30, 75],
    [45, 50],
  ],
  headPoseRoll: [
    [5, 99],
    [15, 93],
    [30, 75],
    [-45, 50],
  ],
} as const satisfies Partial<Record<CheckId, readonly Sample[]>>;

/** Raw and mapped values of the first two pictures in the results that OFIQ publishes for its conformance tests. */
const PICTURES = [
  {
    illuminationUniformity: [0.141003, 56],
    luminanceMean: [0.296285, 87],
    luminanceVariance: [0.014954, 100],
    underExposurePrevention: [0.049163, 100],
    overExposurePrevention: [0, 100],
    dynamicRange: [6.910499, 86],
    naturalColour: [0, 100],
    singleFacePresent: [0, 100],
    eyesOpen: [0.07022, 99],
    mouthClosed: [0.002466, 96],
    interEyeDistance: [493.556527, 100],
    headSize: [0.224851, 2],
    leftwardCropOfTheFaceImage: [3.428939, 100],
    rightwardCropOfTheFaceImage: [3.698472, 100],
    marginAboveOfTheFaceImage: [2.426863, 100],
    marginBelowOfTheFaceImage: [2.022937, 90],
    headPoseYaw: [-1.20676, 100],
    headPosePitch: [8.573003, 98],
    headPoseRoll: [1.415725, 100],
  },
  {
    illuminationUniformity: [0.166955, 58],
    luminanceMean: [0.298599, 88],
    luminanceVariance: [0.014252, 99],
    underExposurePrevention: [0.055943, 100],
    overExposurePrevention: [0, 100],
    dynamicRange: [6.888223, 86],
    naturalColour: [0.171868, 99],
    singleFacePresent: [0, 100],
    eyesOpen: [0.074475, 100],
    mouthClosed: [0.002642, 96],
    interEyeDistance: [446.656552, 100],
    headSize: [0.209942, 2],
    leftwardCropOfTheFaceImage: [3.610465, 100],
    rightwardCropOfTheFaceImage: [4.116961, 100],
    marginAboveOfTheFaceImage: [2.401876, 100],
    marginBelowOfTheFaceImage: [2.364051, 100],
    headPoseYaw: [-2.582642, 100],
    headPosePitch: [1.180704, 100],
    headPoseRoll: [16.291553, 92],
  },
] as const satisfies readonly Record<keyof typeof FORMULAS, Sample>[];

/** The entries of a table, whose keys are checks by its type. */
function rows<T>(table: Partial<Record<CheckId, T>>): readonly (readonly [CheckId, T])[] {
  // `Object.entries` forgets the keys' type.
  return Object.entries(table) as [CheckId, T][];
}

describe("OFIQ's values", () => {
  const samples = rows<readonly Sample[]>(FORMULAS).flatMap(([check, points]) =>
    points.map(([raw, quality]) => [check, raw, quality] as const),
  );
  it.each(samples)('%s of %d is %d', (check, raw, quality) => {
    expect(ofiqQuality(check, raw)).toBe(quality);
  });

  it.each(PICTURES)('come out as in the published results', (picture) => {
    for (const [check, [raw, quality]] of rows<Sample>(picture)) expect(ofiqQuality(check, raw), check).toBe(quality);
  });

  it('stay within 0 and 100 for whatever is measured', () => {
    for (const [check] of rows<readonly Sample[]>(FORMULAS))
      for (const raw of [-1e9, -1, 0, 0.5, 1, 300, 1e9]) {
        const quality = ofiqQuality(check, Math.max(raw, check === 'illuminationUniformity' ? 0 : raw));
        expect(quality, `${check} of ${raw}`).toBeGreaterThanOrEqual(0);
        expect(quality, `${check} of ${raw}`).toBeLessThanOrEqual(100);
      }
  });

  it.each(['sharpness', 'eyesVisible', 'expressionNeutrality', 'backlight', 'glare'] as const)(
    'are not invented for %s, which OFIQ does not have or measures another way',
    (check) => {
      expect(ofiqQuality(check, 0.5)).toBeNull();
    },
  );
});
