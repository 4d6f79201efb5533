import { median } from '../statistics.js';
import { type Evidence, type FaceFrame, ramp } from './evidence.js';
import { isFrozenOrLooping } from './frozen-or-looping.js';

/** Change of the mouth's openness (OFIQ MouthClosed, raw) that counts as much as shutting the eyes: what is an open mouth. */
const OPEN_MOUTH = 0.15;

/**
 * Own motion that a picture does not have. Measured: at most .25 on pictures turned, tilted and brought nearer; .6 and more
 * where somebody blinks or speaks.
 */
const LIFELESS = 0.25;
const ALIVE = 0.5;

/**
 * Life: what the face does by itself, and whether its frames are new. The value is how far the lids closed, as a share of
 * their usual opening, or how far the mouth moved, whichever is more; both are ratios of heights of the face, which turning
 * or tilting a picture hardly changes. It is 0 where the frames are frozen or loop, and that alone counts against life:
 * `null` where nothing happened, for people may go for seconds without a blink.
 */
export function life(track: readonly FaceFrame[]): Evidence | null {
  if (isFrozenOrLooping(track)) return { kind: 'life', value: 0, score: 0, confidence: 1 };
  const value = Math.max(closing(track), speaking(track));
  return value < ALIVE ? null : { kind: 'life', value, score: 1, confidence: ramp(value, LIFELESS, 2 * ALIVE) };
}

/** How far the lids closed at most. */
function closing(track: readonly FaceFrame[]): number {
  const open = track.map(({ face }) => face.eyeOpenness);
  const usual = median(open);
  const lowest = Math.min(...open);
  return usual > 0 ? 1 - lowest / usual : 0;
}

function speaking(track: readonly FaceFrame[]): number {
  const open = track.map(({ face }) => face.mouthOpenness).sort((a, b) => a - b);
  return ((open.at(-2) ?? 0) - (open[1] ?? 0)) / OPEN_MOUTH;
}
