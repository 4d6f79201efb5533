export { type Actor, createActor } from './actor.js';
export { type FrameOptions, renderFrames } from './frames.js';
export { type ActorCover, type ActorLight, type ActorScene, NEUTRAL_SCENE, type SecondFace } from './scene.js';
export { type ActorScript, type Keyframe, type ScenePart, sceneAt } from './script.js';
export { SCRIPTS, type ScriptName } from './scripts.js';
export { type ActorStream, actorStream } from './stream.js';
