import type { FaceFrame } from '../evidence/evidence.js';
import type { FaceMeasures, Observation } from '../observation.js';

/** Frames closer together tell the geometry nothing new; blinks, which do need them, are found on every frame. */
const STEP_MS = 60;
/** 9 s at that step, and all of a longer track at a wider one; 478 points each make 1 MB of it. */
const MAX_FRAMES = 150;

/** What is kept of one face. The appearance is that of the largest face alone. */
export function faceFrame({ atMs, frame, faces, appearance }: Observation, face: FaceMeasures): FaceFrame {
  return { atMs, frame, face, appearance: face === faces[0] ? appearance : null };
}

/** Adds a frame that is late enough. A full track gives up the inner frame that leaves the smallest gap. */
export function addToTrack(track: readonly FaceFrame[], frame: FaceFrame): readonly FaceFrame[] {
  const last = track.at(-1);
  if (last && frame.atMs - last.atMs < STEP_MS) return track;
  const longer = [...track, frame];
  if (longer.length <= MAX_FRAMES) return longer;
  const gapsMs = longer.map((_, i) => gapWithout(i, longer));
  const dispensable = gapsMs.indexOf(Math.min(...gapsMs));
  return longer.filter((_, i) => i !== dispensable);
}

/** How far apart the neighbours of a frame are; the first and the last have only one, and stay. */
function gapWithout(index: number, track: readonly FaceFrame[]): number {
  const [before, after] = [track[index - 1], track[index + 1]];
  return before && after ? after.atMs - before.atMs : Number.POSITIVE_INFINITY;
}
