import type { Vec3 } from './maths/matrix.js';
import type { PlainScene } from './plain-scene.js';

/** How one person looks; colours are in linear light. */
export interface Look {
  readonly skin: Vec3;
  readonly hair: Vec3;
  readonly iris: Vec3;
  readonly shirt: Vec3;
  /** How much wider the head is above the eyes, and the jaw; how many centimetres lower the chin, and longer the nose. */
  readonly shape: readonly [number, number, number, number];
}

const TONES = [
  [0.8, 0.52, 0.4],
  [0.42, 0.21, 0.12],
  [0.115, 0.052, 0.032],
] as const satisfies readonly Vec3[];

function between(a: Vec3, b: Vec3, t: number): Vec3 {
  // The eye sees roots of light: so equal steps look equal.
  const channel = (i: 0 | 1 | 2): number => (Math.sqrt(a[i]) * (1 - t) + Math.sqrt(b[i]) * t) ** 2;
  return [channel(0), channel(1), channel(2)];
}

/** The colour of skin from light (0) to dark (1). */
export function skinColour(tone: number): Vec3 {
  const at = Math.min(1, Math.max(0, tone)) * 2;
  return at <= 1 ? between(TONES[0], TONES[1], at) : between(TONES[1], TONES[2], at - 1);
}

/** The person in front of the camera. */
export function personLook({ person, skinTone }: Pick<PlainScene, 'person' | 'skinTone'>): Look {
  return person === 'first' ? firstLook(skinTone) : secondLook(skinTone);
}

function firstLook(skinTone: number): Look {
  return {
    skin: skinColour(skinTone),
    hair: [0.035, 0.02, 0.013],
    iris: [0.11, 0.06, 0.026],
    shirt: [0.045, 0.12, 0.17],
    shape: [0, 0, 0, 0],
  };
}

/** A longer, narrower face with fair hair. */
function secondLook(skinTone: number): Look {
  return {
    ...bystanderLook(skinTone),
    hair: [0.3, 0.19, 0.09],
    iris: [0.06, 0.12, 0.17],
    shirt: [0.24, 0.24, 0.26],
    shape: [-0.07, -0.16, 1.4, 0.4],
  };
}

/** Somebody in the background: other hair, eyes and shirt. */
export function bystanderLook(skinTone: number): Look {
  return {
    skin: skinColour(skinTone > 0.5 ? skinTone - 0.35 : skinTone + 0.25),
    hair: [0.12, 0.06, 0.025],
    iris: [0.07, 0.1, 0.11],
    shirt: [0.3, 0.09, 0.06],
    shape: [0, 0, 0, 0],
  };
}
