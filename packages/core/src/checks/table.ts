import type { CheckId, Finding } from '../finding.js';
import type { Observation } from '../observation.js';
import type { CapturePolicy } from '../policy.js';
import type { Check } from './check.js';
import { expressionNeutrality, eyesOpen, gaze, mouthClosed } from './expression.js';
import { singleFacePresent } from './faces.js';
import {
  dynamicRange,
  illuminationUniformity,
  luminance,
  naturalColour,
  overExposurePrevention,
  sharpness,
  underExposurePrevention,
} from './light.js';
import { headPosePitch, headPoseRoll, headPoseYaw } from './pose.js';
import { faceCentred, faceInFrame, headSize, interEyeDistance, surroundings } from './position.js';

/** Every check, in the order in which guidance speaks of them: what makes the next ones possible comes first. */
export const CHECKS = {
  singleFacePresent,
  headSize,
  surroundings,
  faceInFrame,
  interEyeDistance,
  faceCentred,
  headPoseYaw,
  headPosePitch,
  headPoseRoll,
  luminance,
  underExposurePrevention,
  overExposurePrevention,
  illuminationUniformity,
  dynamicRange,
  naturalColour,
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
