export type { PersonAction } from './actions.js';
export { type Actor, createActor } from './actor.js';
export { type FrameOptions, renderFrames } from './frames.js';
export { type Homography, mapped, type Point, type Quad, quadToQuad } from './maths/homography.js';
export { type Attack, attackAt } from './medium/attack.js';
export { type Handling, TILT_DEG } from './medium/attack-scripts.js';
export { INSTRUMENTS, type Species } from './medium/instruments.js';
export type {
  Glare,
  Instrument,
  Medium,
  PicturePoint,
  PictureSource,
  Print,
  Screen,
  Shown,
  Tones,
} from './medium/medium.js';
export { attackOf, type Presentation } from './medium/presentation.js';
export type { Shake } from './medium/shake.js';
export { type FrameSize, type MediumTruth, mediumTruth, pictureToFrame } from './medium/truth.js';
export type { ActorCover, ActorLight, Person, PlainScene, SecondFace } from './plain-scene.js';
export { createResponder, type Responder } from './responder.js';
export { type ActorScene, NEUTRAL_SCENE } from './scene.js';
export { type ActorScript, type Keyframe, type ScenePart, sceneAt } from './script.js';
export { idleMotion, SCRIPTS, type ScriptName } from './scripts.js';
export { type ActorStream, actorStream } from './stream.js';
