import type { CheckId } from '@live-capture/element';

/** The checks by group, in the order of the list, with the names that people read. */
export const CHECK_GROUPS = [
  { title: 'Faces', checks: ['singleFacePresent'] },
  { title: 'Position', checks: ['headSize', 'surroundings', 'faceInFrame', 'interEyeDistance', 'faceCentred'] },
  { title: 'Pose', checks: ['headPoseYaw', 'headPosePitch', 'headPoseRoll'] },
  {
    title: 'Image',
    checks: [
      'luminance',
      'underExposurePrevention',
      'overExposurePrevention',
      'illuminationUniformity',
      'dynamicRange',
      'naturalColour',
      'sharpness',
    ],
  },
  { title: 'Expression', checks: ['eyesOpen', 'gaze', 'mouthClosed', 'expressionNeutrality'] },
] as const satisfies readonly { readonly title: string; readonly checks: readonly CheckId[] }[];

/** What a person calls a check. */
export const CHECK_NAMES = {
  singleFacePresent: 'Face count',
  headSize: 'Face height',
  surroundings: 'Surroundings',
  faceInFrame: 'Gap to border',
  interEyeDistance: 'Eye distance',
  faceCentred: 'Off centre',
  headPoseYaw: 'Yaw',
  headPosePitch: 'Pitch',
  headPoseRoll: 'Roll',
  luminance: 'Luminance',
  underExposurePrevention: 'Too dark pixels',
  overExposurePrevention: 'Burnt-out pixels',
  illuminationUniformity: 'Even light',
  dynamicRange: 'Dynamic range',
  naturalColour: 'Colour',
  sharpness: 'Sharpness',
  eyesOpen: 'Eyes open',
  gaze: 'Gaze',
  mouthClosed: 'Mouth',
  expressionNeutrality: 'Smile',
} as const satisfies Record<CheckId, string>;
