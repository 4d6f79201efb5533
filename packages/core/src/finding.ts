import type { ReasonCode } from './reason-codes.js';

/** The checks, by their OFIQ name where OFIQ has one. */
export type CheckId =
  | 'singleFacePresent'
  | 'faceHeight'
  | 'surroundings'
  | 'faceInFrame'
  | 'interEyeDistance'
  | 'faceCentred'
  | 'eyesVisible'
  | 'mouthOcclusionPrevention'
  | 'faceOcclusionPrevention'
  | 'foreheadVisible'
  | 'headPoseYaw'
  | 'headPosePitch'
  | 'headPoseRoll'
  | 'headSize'
  | 'leftwardCropOfTheFaceImage'
  | 'rightwardCropOfTheFaceImage'
  | 'marginAboveOfTheFaceImage'
  | 'marginBelowOfTheFaceImage'
  | 'backlight'
  | 'luminanceMean'
  | 'luminanceVariance'
  | 'underExposurePrevention'
  | 'overExposurePrevention'
  | 'illuminationUniformity'
  | 'lightBalance'
  | 'glare'
  | 'glassesGlare'
  | 'dynamicRange'
  | 'greyscale'
  | 'naturalColour'
  | 'sharpness'
  | 'noise'
  | 'eyesOpen'
  | 'gaze'
  | 'mouthClosed'
  | 'expressionNeutrality';

export type Unit = 'count' | 'px' | 'deg' | 'ratio' | 'bits' | 'variance' | 'levels' | 'cielab' | 'probability';

/** The values that pass; both ends are inside. */
export interface Limit {
  readonly min?: number;
  readonly max?: number;
}

/** What the person can do about a failed check, or is asked to do in a challenge. One text each, see the element's locale. */
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
  | 'take_off_sunglasses'
  | 'take_off_mask'
  | 'hand_away'
  | 'uncover_eyes'
  | 'uncover_mouth'
  | 'uncover_face'
  | 'uncover_forehead'
  | 'turn_left'
  | 'turn_right'
  | 'chin_up'
  | 'chin_down'
  | 'straighten_head'
  | 'face_the_light'
  | 'more_light'
  | 'less_light'
  | 'even_light'
  | 'avoid_glare'
  | 'tilt_glasses'
  | 'natural_light'
  | 'steady_camera'
  | 'open_eyes'
  | 'look_at_camera'
  | 'close_mouth'
  | 'relax_face'
  | 'come_closer'
  | 'blink'
  | 'smile'
  | 'face_forward';

interface Measured {
  readonly check: CheckId;
  readonly measured: number;
  readonly limit: Limit;
  readonly unit: Unit;
  /** OFIQ's value of the measure, 0 to 100; `null` where OFIQ has none. It is told, and never gates: the limits do. */
  readonly quality: number | null;
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
