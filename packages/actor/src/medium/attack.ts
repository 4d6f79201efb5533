import type { ActorScene } from '../scene.js';
import { type ActorScript, sceneAt } from '../script.js';
import type { Instrument, Shown } from './medium.js';
import { type Shake, shakenAt } from './shake.js';

/** An attack presentation: an instrument, what it shows, and how it is held. */
export interface Attack {
  readonly instrument: Instrument;
  /** What is on it at a moment. */
  readonly shows: (atMs: number) => Shown;
  /** The scene about it; its place and angles are those of the medium. */
  readonly handling: ActorScript;
  readonly shake: Shake;
}

/** Dark bands pass through a picture at the difference of two frequencies, here a third of a hertz. */
const BANDS_PER_MS = 0.33 / 1000;

/** The scene of an attack at a moment; the same attack gives the same scenes. */
export function attackAt({ instrument, shows, handling, shake }: Attack, atMs: number): ActorScene {
  const scene = sceneAt(handling, atMs);
  const shaken = shakenAt(shake, atMs);
  return {
    ...scene,
    xCm: scene.xCm + shaken.xCm,
    yCm: scene.yCm + shaken.yCm,
    distanceCm: scene.distanceCm + shaken.distanceCm,
    yawDeg: scene.yawDeg + shaken.yawDeg,
    pitchDeg: scene.pitchDeg + shaken.pitchDeg,
    rollDeg: scene.rollDeg + shaken.rollDeg,
    medium: { ...inTime(instrument, atMs), shows: shows(atMs) },
  };
}

function inTime(instrument: Instrument, atMs: number): Instrument {
  return instrument.kind === 'print'
    ? instrument
    : { ...instrument, bandPhase: instrument.bandPhase + atMs * BANDS_PER_MS };
}
