import { faceCheck } from './check.js';

/** OFIQ EyesOpen. */
export const eyesOpen = faceCheck('eyesOpen', 'ratio', (face, policy) => ({
  measured: face.eyeOpenness,
  limit: { min: policy.minEyeOpenness },
  below: { code: 'eyes_closed', hint: 'open_eyes' },
}));

/** The eyes look into the lens. */
export const gaze = faceCheck('gaze', 'ratio', (face, policy) => ({
  measured: face.gazeOffset,
  limit: { max: policy.maxGazeOffset },
  above: { code: 'gaze_off', hint: 'look_at_camera' },
}));

/** OFIQ MouthClosed. */
export const mouthClosed = faceCheck('mouthClosed', 'ratio', (face, policy) => ({
  measured: face.mouthOpenness,
  limit: { max: policy.maxMouthOpenness },
  above: { code: 'mouth_open', hint: 'close_mouth' },
}));

/** OFIQ ExpressionNeutrality by its name; measured here as the absence of a broad smile. */
export const expressionNeutrality = faceCheck('expressionNeutrality', 'ratio', (face, policy) => ({
  measured: face.smile,
  limit: { max: policy.maxSmile },
  above: { code: 'expression', hint: 'relax_face' },
}));
