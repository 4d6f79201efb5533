import { randomOf } from '../maths/random.js';
import type { PlainScene } from '../plain-scene.js';

/** How unsteadily something is held. */
export interface Shake {
  readonly seed: number;
  /** Standard deviation of the place. */
  readonly cm: number;
  /** Standard deviation of the angles. */
  readonly deg: number;
}

/** Of one who tries to keep still: a third of a centimetre about, half a degree. */
export const STEADY_HAND: Shake = Object.freeze({ seed: 1, cm: 0.12, deg: 0.5 });

/** What shaking adds to a pose. */
export type Shaken = Pick<PlainScene, 'xCm' | 'yCm' | 'distanceCm' | 'yawDeg' | 'pitchDeg' | 'rollDeg'>;

/** From the slow sway of an arm to the tremor of a hand, which is physiologically at 8 to 12 Hz and very small. */
const BANDS = [
  { fromHz: 0.2, toHz: 0.6, weight: 1 },
  { fromHz: 0.6, toHz: 1.5, weight: 0.6 },
  { fromHz: 1.5, toHz: 4, weight: 0.25 },
  { fromHz: 8, toHz: 12, weight: 0.06 },
] as const;

/** A sine has a standard deviation of its amplitude over the root of two. */
const UNIT = Math.SQRT2 / Math.hypot(...BANDS.map(({ weight }) => weight));

/** Smooth noise at a moment, the same for the same seed. */
export function shakenAt({ seed, cm, deg }: Shake, atMs: number): Shaken {
  const random = randomOf(seed);
  const wave = (): number =>
    BANDS.reduce((sum, { fromHz, toHz, weight }) => {
      const hz = fromHz + (toHz - fromHz) * random();
      return sum + weight * Math.sin(2 * Math.PI * (random() + (hz * atMs) / 1000));
    }, 0) * UNIT;
  return {
    xCm: wave() * cm,
    yCm: wave() * cm,
    distanceCm: wave() * cm,
    yawDeg: wave() * deg,
    pitchDeg: wave() * deg,
    rollDeg: wave() * deg,
  };
}
