import type { ReasonCode } from './reason-codes.js';

/** The checks, by their OFIQ name where OFIQ has one. */
export type CheckId =
  | 'singleFacePresent'
  | 'headSize'
  | 'surroundings'
  | 'faceInFrame'
  | 'interEyeDistance'
  | 'faceCentred'
  | 'headPoseYaw'
  | 'headPosePitch'
  | 'headPoseRoll'
  | 'luminance'
  | 'underExposurePrevention'
  | 'overExposurePrevention'
  | 'illuminationUniformity'
  | 'dynamicRange'
  | 'naturalColour'
  | 'sharpness'
  | 'eyesOpen'
  | 'gaze'
  | 'mouthClosed'
  | 'expressionNeutrality';

export type Unit = 'count' | 'px' | 'deg' | 'ratio' | 'bits' | 'variance' | 'chroma';

/** The values that pass; both ends are inside. */
export interface Limit {
  readonly min?: number;
  readonly max?: number;
}

/** What the person can do about a failed check. One text each, see the element's locale. */
export type Hint =
  | 'show_face'
  | 'be_alone'
  | 'move_into_frame'
  | 'move_closer'
  | 'move_back'
  | 'move_left'
  | 'move_right'
  | 'move_up'
  | 'move_down'
  | 'turn_left'
  | 'turn_right'
  | 'chin_up'
  | 'chin_down'
  | 'straighten_head'
  | 'more_light'
  | 'less_light'
  | 'even_light'
  | 'natural_light'
  | 'steady_camera'
  | 'open_eyes'
  | 'look_at_camera'
  | 'close_mouth'
  | 'relax_face';

interface Measured {
  readonly check: CheckId;
  readonly measured: number;
  readonly limit: Limit;
  readonly unit: Unit;
}

export interface Pass extends Measured {
  readonly status: 'pass';
}

export interface Fail extends Measured {
  readonly status: 'fail';
  readonly code: ReasonCode;
  readonly hint: Hint;
}

/** The frame gave no answer, for example because there was no face. Not a pass, and not a fail. */
export interface NotAssessed {
  readonly check: CheckId;
  readonly status: 'not_assessed';
}

/** The outcome of one check on one frame. */
export type Finding = Pass | Fail | NotAssessed;
