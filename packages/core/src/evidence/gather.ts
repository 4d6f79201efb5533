import { median } from '../statistics.js';
import type { Evidence, FaceFrame } from './evidence.js';
import { life } from './life.js';
import { parallax } from './parallax.js';
import { perspective } from './perspective.js';
import { referenceOf } from './reference.js';
import { rigidShape } from './shape.js';
import { viewOf } from './view.js';

/** Below so many frames nothing is told. */
const MIN_FRAMES = 8;
/**
 * More frames tell the geometry no more, and would take the page's time. Measured on two shared cores, the first call of a
 * page, with the search of a whole track for repetitions: 23 to 42 ms in Chromium, 50 to 99 in Node.
 */
const MAX_FRAMES = 60;
/** A face whose smile differs more than this from its most common one is no longer of its own shape; asked smiles rise by .35. */
const MAX_SMILE_CHANGE = 0.15;

/** What a track of frames tells; a kind is absent where there was too little motion, or time. */
export function gatherEvidence(track: readonly FaceFrame[]): readonly Evidence[] {
  if (track.length < MIN_FRAMES) return [];
  const frames = spread(track, MAX_FRAMES);
  const shapes = frames.map(({ face }) => rigidShape(face.landmarks));
  const { shape, noise } = referenceOf(
    shapes,
    frames.map(({ atMs }) => atMs),
  );
  const views = shapes.map((each) => viewOf(each, shape));
  const resting = median(frames.map(({ face }) => face.smile));
  const seen = views.flatMap((view, index) => {
    const smile = frames[index]?.face.smile ?? resting;
    return view ? [{ view, isRelaxed: Math.abs(smile - resting) <= MAX_SMILE_CHANGE }] : [];
  });
  return [parallax(seen, noise), perspective(frames, views), life(track)].filter((evidence) => evidence !== null);
}

/** At most so many frames, evenly spread over the time of a track. */
export function spread(track: readonly FaceFrame[], count: number): readonly FaceFrame[] {
  const [first, last] = [track[0], track.at(-1)];
  if (!first || !last || track.length <= count) return track;
  const stepMs = (last.atMs - first.atMs) / (count - 1);
  const slotOf = ({ atMs }: FaceFrame) => Math.floor((atMs - first.atMs) / stepMs);
  return track.filter((frame, index) => {
    const before = track[index - 1];
    return !before || slotOf(frame) !== slotOf(before);
  });
}
