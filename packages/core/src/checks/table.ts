import type { CheckId, Finding } from '../finding.js';
import type { Observation } from '../observation.js';
import type { CapturePolicy } from '../policy.js';
import type { Check } from './check.js';
import { expressionNeutrality, eyesOpen, gaze, mouthClosed } from './expression.js';
import { singleFacePresent } from './faces.js';
import {
  backlight,
  dynamicRange,
  glare,
  glassesGlare,
  greyscale,
  illuminationUniformity,
  lightBalance,
  luminanceMean,
  luminanceVariance,
  naturalColour,
  noise,
  overExposurePrevention,
  sharpness,
  underExposurePrevention,
} from './light.js';
import {
  headSize,
  leftwardCropOfTheFaceImage,
  marginAboveOfTheFaceImage,
  marginBelowOfTheFaceImage,
  rightwardCropOfTheFaceImage,
} from './margins.js';
import { eyesVisible, faceOcclusionPrevention, foreheadVisible, mouthOcclusionPrevention } from './occlusion.js';
import { headPosePitch, headPoseRoll, headPoseYaw } from './pose.js';
import { faceCentred, faceHeight, faceInFrame, interEyeDistance, surroundings } from './position.js';

/** Every check, in the order in which guidance speaks of them: what makes the next ones possible comes first. A
 * cover comes before the pose, for the landmarks behind it are a guess. */
export const CHECKS = {
  singleFacePresent,
  faceHeight,
  surroundings,
  faceInFrame,
  interEyeDistance,
  faceCentred,
  headSize,
  leftwardCropOfTheFaceImage,
  rightwardCropOfTheFaceImage,
  marginAboveOfTheFaceImage,
  marginBelowOfTheFaceImage,
  eyesVisible,
  mouthOcclusionPrevention,
  faceOcclusionPrevention,
  foreheadVisible,
  headPoseYaw,
  headPosePitch,
  headPoseRoll,
  backlight,
  luminanceMean,
  luminanceVariance,
  underExposurePrevention,
  overExposurePrevention,
  glare,
  glassesGlare,
  illuminationUniformity,
  lightBalance,
  dynamicRange,
  greyscale,
  naturalColour,
  noise,
  sharpness,
  eyesOpen,
  gaze,
  mouthClosed,
  expressionNeutrality,
} satisfies Record<CheckId, Check>;

/** Judges one frame: one finding a check, in the table's order. */
export function judge(observation: Observation, policy: CapturePolicy): readonly Finding[] {
  return Object.values(CHECKS).map((check) => check(observation, policy));
}

/** Whether a frame may become the photo: every check answered, and every answer is a pass. */
export function passesAll(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.status === 'pass');
}
