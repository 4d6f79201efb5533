import type { ActorLight } from './plain-scene.js';
import { type ActorScene, NEUTRAL_SCENE } from './scene.js';

/** A part of a scene; what it leaves out is left to the other keyframes. */
export interface ScenePart extends Partial<Omit<ActorScene, 'light'>> {
  readonly light?: Partial<ActorLight>;
}

/** Values that are reached at a moment. */
export interface Keyframe {
  readonly atMs: number;
  readonly scene: ScenePart;
}

/** Keyframes in the order of time. Every value has its own track: a keyframe holds only what it names. */
export type ActorScript = readonly Keyframe[];

const NUMBERS = [
  'yawDeg',
  'pitchDeg',
  'rollDeg',
  'distanceCm',
  'xCm',
  'yCm',
  'fieldOfViewDeg',
  'blink',
  'mouthOpen',
  'smile',
  'gazeXDeg',
  'gazeYDeg',
  'skinTone',
  'blurPx',
  'noise',
] as const satisfies readonly (keyof ActorScene)[];

const LIGHT_NUMBERS = [
  'azimuthDeg',
  'elevationDeg',
  'level',
  'ambient',
] as const satisfies readonly (keyof ActorLight)[];

type Read<T> = (scene: ScenePart) => T | undefined;

function eased(share: number): number {
  return share * share * (3 - 2 * share);
}

function numberAt(script: ActorScript, atMs: number, read: Read<number>, neutral: number): number {
  let before: { atMs: number; value: number } | undefined;
  for (const { atMs: keyMs, scene } of script) {
    const value = read(scene);
    if (value === undefined) continue;
    if (keyMs >= atMs) {
      if (before === undefined || keyMs === atMs) return value;
      return before.value + (value - before.value) * eased((atMs - before.atMs) / (keyMs - before.atMs));
    }
    before = { atMs: keyMs, value };
  }
  return before?.value ?? neutral;
}

function switchedAt<T>(script: ActorScript, atMs: number, read: Read<T>, neutral: T): T {
  let current: T | undefined;
  for (const { atMs: keyMs, scene } of script) {
    const value = read(scene);
    if (value === undefined) continue;
    if (keyMs > atMs) return current === undefined ? value : current;
    current = value;
  }
  return current === undefined ? neutral : current;
}

/**
 * The scene of a script at a moment. Numbers glide from one keyframe that names them to the next, everything else
 * switches at its keyframe; before its first keyframe a value has that keyframe's, and one never named is neutral.
 */
export function sceneAt(script: ActorScript, atMs: number): ActorScene {
  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (const key of NUMBERS) numbers[key] = numberAt(script, atMs, (scene) => scene[key], NEUTRAL_SCENE[key]);
  const light: Partial<Record<(typeof LIGHT_NUMBERS)[number], number>> = {};
  for (const key of LIGHT_NUMBERS) {
    light[key] = numberAt(script, atMs, (scene) => scene.light?.[key], NEUTRAL_SCENE.light[key]);
  }
  return {
    ...NEUTRAL_SCENE,
    ...numbers,
    light: { ...NEUTRAL_SCENE.light, ...light },
    cover: switchedAt(script, atMs, (scene) => scene.cover, NEUTRAL_SCENE.cover),
    person: switchedAt(script, atMs, (scene) => scene.person, NEUTRAL_SCENE.person),
    medium: switchedAt(script, atMs, (scene) => scene.medium, NEUTRAL_SCENE.medium),
    secondFace: switchedAt(script, atMs, (scene) => scene.secondFace, NEUTRAL_SCENE.secondFace),
    present: switchedAt(script, atMs, (scene) => scene.present, NEUTRAL_SCENE.present),
  };
}
