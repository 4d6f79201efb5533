import { mean } from '../statistics.js';
import { type Evidence, ramp } from './evidence.js';
import type { View } from './view.js';

/**
 * A frame counts from here on, as sines: where its points shifted by their depth as in a turn of 9 degrees, or where the face
 * is foreshortened like a plane tilted by 17. Brows, lids and jaws of people who keep still make .11 and .25 of the two.
 */
const MIN_SHIFT = 0.15;
const MIN_FORESHORTENING = 0.3;
/** The same in jitters of the landmarks, for small and noisy faces. */
const MIN_SHIFT_NOISE = 8;
/** So many frames have to differ, for one may be a slip. */
const MIN_FRAMES = 3;
/** From so many frames, and from such a motion on average, this evidence is as sure as it gets. */
const SURE_FRAMES = 6;
const SURE_MOTION = 0.3;

/**
 * Measured with the shipped landmark model: pictures turned and tilted by 25 to 40 degrees .01 to .14, bent to a radius of
 * 10 to 15 cm .24 to .36; heads turned by 15 to 25 degrees .98 to 1.22 drawn, and four real people who turn .66 to 1.34.
 */
const FLAT_RELIEF = 0.3;
const HEAD_RELIEF = 0.55;

/** A frame that parallax looks at. */
export interface Seen {
  readonly view: View;
  /** Whether the face has its own shape: a smile widens it as much as a tilt of 17 degrees narrows a plane. */
  readonly isRelaxed: boolean;
}

/**
 * Parallax: when a head turns, its points move by their depth, and those of a flat thing do not. The value is the relief:
 * the depth that the motion asks for, in depths of a head. `null` where too little moved. Of a frame that is not relaxed
 * the foreshortening alone does not count.
 */
export function parallax(seen: readonly Seen[], noise: number): Evidence | null {
  const least = Math.max(1, (MIN_SHIFT_NOISE * noise) / MIN_SHIFT);
  const moved = seen
    .map(({ view: { shift, foreshortening }, isRelaxed }) => {
      const [depth, tilt] = [shift.x ** 2 + shift.y ** 2, foreshortening ** 2];
      const told = Math.max(depth / MIN_SHIFT ** 2, isRelaxed ? tilt / MIN_FORESHORTENING ** 2 : 0);
      return { depth, tilt, told };
    })
    .filter(({ told }) => told >= least ** 2);
  if (moved.length < MIN_FRAMES) return null;
  const depth = mean(moved.map((frame) => frame.depth));
  const tilt = mean(moved.map((frame) => frame.tilt));
  // A turn of which nothing is foreshortened is one of a head, whatever the quotient.
  const relief = Math.sqrt(depth / Math.max(tilt, depth / 4));
  return {
    kind: 'parallax',
    value: relief,
    score: ramp(relief, FLAT_RELIEF, HEAD_RELIEF),
    confidence: Math.min(1, moved.length / SURE_FRAMES) * Math.min(1, Math.sqrt(depth + tilt) / SURE_MOTION),
  };
}
