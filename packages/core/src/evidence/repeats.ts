import type { FaceFrame } from './evidence.js';
import { mean, median } from './shape.js';

/** The points that are followed: forehead, nose, chin, outer corners of the eyes, an upper lid, and the lips. */
const FOLLOWED = [10, 1, 152, 33, 263, 159, 13, 14] as const;

/**
 * Two frames are the same picture where their points differ by less, in inter-eye distances. Measured: .0016 at least
 * from frame to frame of a drawn head that keeps still before a quiet sensor (noise of 1.8 of 255).
 */
const SAME_PICTURE = 0.0005;
/** Some cameras hand out each picture twice in poor light; this share of repeated ones has none. */
const FROZEN_SHARE = 0.7;

/** A stretch is looked for that came before. A head that moved at all never takes the same way twice for so long. */
const STRETCH_MS = 1_200;
/** How much has to happen in it, root mean square in inter-eye distances: keeping still is no repetition. */
const MIN_MOTION = 0.05;
/**
 * The stretch is the same where it differs by no more than this share of its motion. Measured: .47 at least of drawn
 * things that sway like a pendulum, 1 of people; .1 to .2 of most clips that were played twice.
 */
const MAX_DIFFERENCE = 0.15;
const LAG_STEP_MS = 30;

/** One frame as numbers: where its points are, in inter-eye distances. */
interface Sign {
  readonly atMs: number;
  readonly places: readonly number[];
}

/** Whether most frames show the very picture of the frame before: a camera's own noise never lets that happen. */
export function isFrozen(track: readonly FaceFrame[]): boolean {
  const signs = signsOf(track);
  const same = signs.slice(1).filter((sign, index) => difference(sign, signs[index] ?? sign) < SAME_PICTURE);
  return signs.length > 1 && same.length >= FROZEN_SHARE * (signs.length - 1);
}

/** Whether a stretch of the track repeats an earlier one, with the head in motion. */
export function isLooping(track: readonly FaceFrame[]): boolean {
  const signs = signsOf(track);
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return false;
  const stretches = stretchesOf(signs);
  for (let lagMs = STRETCH_MS / 2; lagMs <= last.atMs - first.atMs - STRETCH_MS; lagMs += LAG_STEP_MS) {
    const differences = signs.map((sign) => differenceToEarlier(sign, signs, sign.atMs - lagMs));
    const repeats = stretches.some(({ from, to, motion }) => {
      const squares = differences.slice(from, to).map((value) => value * value);
      return Math.sqrt(mean(squares)) <= MAX_DIFFERENCE * motion;
    });
    if (repeats) return true;
  }
  return false;
}

function signsOf(track: readonly FaceFrame[]): readonly Sign[] {
  const unit = median(track.map(({ face }) => face.interEyeDistancePx)) || 1;
  return track.map(({ atMs, face: { landmarks } }) => {
    const at = (index: number): number => (landmarks[index] ?? 0) / unit;
    return { atMs, places: FOLLOWED.flatMap((n) => [at(n * 3), at(n * 3 + 1)]) };
  });
}

/** Root mean square of the distances of the points. */
function difference(a: Sign, b: Sign): number {
  return Math.sqrt(2 * mean(a.places.map((place, index) => (place - (b.places[index] ?? 0)) ** 2)));
}

/** How far a frame is from what the track showed at an earlier moment, between two frames if need be; infinite before it. */
function differenceToEarlier(sign: Sign, signs: readonly Sign[], atMs: number): number {
  const next = signs.findIndex((each) => each.atMs >= atMs);
  const [before, after] = [signs[next - 1], signs[next]];
  if (!after || (!before && after.atMs > atMs)) return Number.POSITIVE_INFINITY;
  if (!before) return difference(sign, after);
  const share = (atMs - before.atMs) / (after.atMs - before.atMs);
  const places = before.places.map((place, index) => place + share * ((after.places[index] ?? place) - place));
  return difference(sign, { atMs, places });
}

/** Every stretch in which enough happens: from one frame to the frame before another, with its motion. */
function stretchesOf(signs: readonly Sign[]): readonly { from: number; to: number; motion: number }[] {
  return signs.flatMap(({ atMs }, from) => {
    const to = signs.findIndex((sign) => sign.atMs - atMs >= STRETCH_MS);
    const stretch = signs.slice(from, to);
    const motion = to < 0 ? 0 : motionOf(stretch);
    return motion >= MIN_MOTION ? [{ from, to, motion }] : [];
  });
}

/** How far the points stray from their mean places, root mean square. */
function motionOf(signs: readonly Sign[]): number {
  const places = (signs[0]?.places ?? []).map((_, index) => mean(signs.map((sign) => sign.places[index] ?? 0)));
  return Math.sqrt(mean(signs.map((sign) => difference(sign, { atMs: 0, places }) ** 2)));
}
