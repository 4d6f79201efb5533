/** The groups of checks. The first four are those of the live photos API. */
export type Inspection =
  | 'faces_analysis'
  | 'facial_orientation'
  | 'facial_obstructions'
  | 'liveness_check'
  | 'image_quality';

/** Why a frame or a photo is not good enough, and the inspection that says so. */
export const INSPECTION_OF = {
  no_face: 'faces_analysis',
  multiple_faces: 'faces_analysis',
  face_cropped: 'facial_orientation',
  face_near_border: 'facial_orientation',
  face_too_small: 'facial_orientation',
  face_too_close: 'facial_orientation',
  face_off_center: 'facial_orientation',
  pose_yaw: 'facial_orientation',
  pose_pitch: 'facial_orientation',
  pose_roll: 'facial_orientation',
  gaze_off: 'facial_orientation',
  mouth_open: 'facial_orientation',
  expression: 'facial_orientation',
  eyes_occluded: 'facial_obstructions',
  sunglasses: 'facial_obstructions',
  mask: 'facial_obstructions',
  face_occluded: 'facial_obstructions',
  forehead_covering: 'facial_obstructions',
  eyes_closed: 'facial_obstructions',
  too_dark: 'image_quality',
  too_bright: 'image_quality',
  uneven_light: 'image_quality',
  low_dynamic_range: 'image_quality',
  unnatural_color: 'image_quality',
  grayscale: 'image_quality',
  blurry: 'image_quality',
  noisy: 'image_quality',
  glare: 'image_quality',
  glasses_glare: 'image_quality',
  liveness_failed: 'liveness_check',
  liveness_uncertain: 'liveness_check',
  challenge_invalid: 'liveness_check',
} as const satisfies Record<string, Inspection>;

/** A reason of the closed list, the same on the device, on the wire and on the server. */
export type ReasonCode = keyof typeof INSPECTION_OF;
