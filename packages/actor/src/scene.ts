import type { Medium } from './medium/medium.js';
import type { PlainScene } from './plain-scene.js';

/**
 * Everything that one frame shows. With a medium the scene's place and angles (`distanceCm` to the middle of its picture,
 * `xCm`, `yCm`, `yawDeg`, `pitchDeg`, `rollDeg`) are those of the medium, which is held up instead of the head; eyes behind
 * its cut-outs keep `blink` and gaze. Whatever poses a head so poses a medium.
 */
export interface ActorScene extends PlainScene {
  readonly medium: Medium | null;
}

/** Frontal, sharp, well lit and near enough for a photo, from 640 by 480 pixels up. */
export const NEUTRAL_SCENE: ActorScene = Object.freeze({
  yawDeg: 0,
  pitchDeg: 0,
  rollDeg: 0,
  distanceCm: 43,
  xCm: 0,
  yCm: 0,
  fieldOfViewDeg: 48,
  blink: 0,
  mouthOpen: 0,
  smile: 0,
  gazeXDeg: 0,
  gazeYDeg: 0,
  person: 'first',
  skinTone: 0.3,
  light: Object.freeze({ azimuthDeg: 12, elevationDeg: 25, level: 1, ambient: 0.5 }),
  blurPx: 0,
  noise: 0.15,
  cover: 'none',
  secondFace: null,
  present: true,
  medium: null,
});
