import { mean, median } from '../statistics.js';
import type { FaceFrame } from './evidence.js';

/** The points that are followed: forehead, nose, chin, outer corners of the eyes, an upper lid, and the lips. */
const FOLLOWED = [10, 1, 152, 33, 263, 159, 13, 14] as const;

/**
 * Two frames are the same picture where their points differ by less, in inter-eye distances. Measured: .0016 at least
 * from frame to frame of a drawn head that keeps still before a quiet sensor (noise of 1.8 of 255).
 */
const SAME_PICTURE = 0.0005;
/** Some cameras hand out each picture twice in poor light; this share of repeated ones has none. */
const FROZEN_SHARE = 0.7;

/**
 * Stretches are looked for that came before, two of them after the same time. One alone may be a turn: calm people who turn
 * to the same side twice take the same way there. Simulated, with movements that differ by 5 to 20 %: one stretch is found
 * in 6 to 50 % of those who hardly sway, two in 1 to 13 %; in clips that are played twice as good as always both.
 */
const STRETCH_MS = 1_200;
/** How much has to happen in it, root mean square in inter-eye distances: keeping still is no repetition. */
const MIN_MOTION = 0.05;
/**
 * The stretch is the same where it differs by no more than this share of its motion. Measured: .47 at least of drawn
 * things that sway like a pendulum, 1 of people; .1 to .2 of most clips that were played twice.
 */
const MAX_DIFFERENCE = 0.15;
/** Half the time between two frames, and in long tracks, whose frames are wider apart, at most so many lags. */
const LAG_STEP_MS = 30;
const MAX_LAGS = 1_000;

/** One frame as numbers: where its points are, in inter-eye distances. */
interface Sign {
  readonly atMs: number;
  readonly places: Float64Array;
}

/** A part of a track in which enough happens: from one frame to the frame before another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How far the points stray from their mean places, root mean square. */
  readonly motion: number;
}

/** Whether the frames are no new ones: most show the very picture of the frame before, or they come again. */
export function isFrozenOrLooping(track: readonly FaceFrame[]): boolean {
  const signs = signsOf(track);
  return isFrozen(signs) || isLooping(signs);
}

/** A camera's own noise never lets two pictures be the same. */
function isFrozen(signs: readonly Sign[]): boolean {
  const same = signs.slice(1).filter((sign, index) => difference(sign, signs[index] ?? sign) < SAME_PICTURE);
  return signs.length > 1 && same.length >= FROZEN_SHARE * (signs.length - 1);
}

/** Whether a part of the track repeats an earlier one, with the head in motion. */
function isLooping(signs: readonly Sign[]): boolean {
  const [first, last] = [signs[0], signs.at(-1)];
  const stretches = stretchesOf(signs);
  if (!first || !last || stretches.length === 0) return false;
  const longestMs = last.atMs - first.atMs - STRETCH_MS;
  const stepMs = Math.max(LAG_STEP_MS, longestMs / MAX_LAGS);
  const coarse = signs.map(centreOf);
  for (let lagMs = STRETCH_MS / 2; lagMs <= longestMs; lagMs += stepMs)
    if (repeatsAfter(lagMs, coarse, stretches) && repeatsAfter(lagMs, signs, stretches)) return true;
  return false;
}

/** The points' mean alone. It never lies further from another frame's than the points do, and is compared much sooner. */
function centreOf({ atMs, places }: Sign): Sign {
  const along = (axis: 0 | 1) => mean([...places].filter((_, index) => index % 2 === axis));
  return { atMs, places: Float64Array.of(along(0), along(1)) };
}

function signsOf(track: readonly FaceFrame[]): readonly Sign[] {
  const unit = median(track.map(({ face }) => face.interEyeDistancePx)) || 1;
  return track.map(({ atMs, face: { landmarks } }) => {
    const at = (index: number): number => (landmarks[index] ?? 0) / unit;
    return { atMs, places: Float64Array.from(FOLLOWED.flatMap((n) => [at(n * 3), at(n * 3 + 1)])) };
  });
}

/** Root mean square of the distances of the points. */
function difference(a: Sign, b: Sign): number {
  return Math.sqrt(squaredDifference(a, b, b, 0));
}

/** Mean squared distance of the points of a frame from what was seen at a share of the way between two others. */
function squaredDifference(sign: Sign, before: Sign, after: Sign, share: number): number {
  let sum = 0;
  // A loop, for this runs a hundred thousand times over a long track.
  for (let i = 0; i < sign.places.length; i += 1) {
    const from = before.places[i] ?? 0;
    const apart = (sign.places[i] ?? 0) - from - share * ((after.places[i] ?? 0) - from);
    sum += apart * apart;
  }
  return (2 * sum) / sign.places.length;
}

function stretchesOf(signs: readonly Sign[]): readonly Stretch[] {
  return signs.flatMap(({ atMs }, from) => {
    const to = signs.findIndex((sign) => sign.atMs - atMs >= STRETCH_MS);
    const motion = to < 0 ? 0 : motionOf(signs.slice(from, to));
    return motion >= MIN_MOTION ? [{ from, to, motion }] : [];
  });
}

function motionOf(signs: readonly Sign[]): number {
  const places = (signs[0]?.places ?? new Float64Array()).map((_, index) =>
    mean(signs.map((sign) => sign.places[index] ?? 0)),
  );
  return Math.sqrt(mean(signs.map((sign) => difference(sign, { atMs: 0, places }) ** 2)));
}

/** Whether two of the stretches, one after the other, show what the track had shown so much earlier. */
function repeatsAfter(lagMs: number, signs: readonly Sign[], stretches: readonly Stretch[]): boolean {
  const firstMs = signs[0]?.atMs ?? 0;
  const late = stretches.filter(({ from }) => (signs[from]?.atMs ?? 0) - lagMs >= firstMs);
  const [begin, end] = [late[0]?.from ?? 0, late.at(-1)?.to ?? 0];
  // Sums of the squared differences of all frames before each, so that any stretch's is one subtraction.
  const sums = [0];
  let [next, sum] = [0, 0];
  for (const sign of signs.slice(begin, end)) {
    const earlierMs = sign.atMs - lagMs;
    while ((signs[next]?.atMs ?? earlierMs) < earlierMs) next += 1;
    const after = signs[next] ?? sign;
    const before = signs[next - 1] ?? after;
    const gapMs = after.atMs - before.atMs;
    sum += squaredDifference(sign, before, after, gapMs > 0 ? (earlierMs - before.atMs) / gapMs : 0);
    sums.push(sum);
  }
  const repeated = late.filter(({ from, to, motion }) => {
    const square = ((sums[to - begin] ?? 0) - (sums[from - begin] ?? 0)) / (to - from);
    return square <= (MAX_DIFFERENCE * motion) ** 2;
  });
  const [earliest, latest] = [repeated[0], repeated.at(-1)];
  return earliest !== undefined && latest !== undefined && latest.from >= earliest.to;
}
