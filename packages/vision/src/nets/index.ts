export { type DetectedFace, interEyeDistance } from '../detector/detected-face.js';
export { facesOf } from '../detector/still.js';
export { LIVENESS_MODELS } from '../liveness/crop.js';
export { scoreLiveness } from '../liveness/score-face.js';
export type { Pixels } from '../measure/pixels.js';
export type { RunnableNet } from './runnable-net.js';
