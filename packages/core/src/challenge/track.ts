import type { FaceFrame } from '../evidence/evidence.js';
import type { FaceMeasures, Observation } from '../observation.js';

/** Frames closer together tell the geometry nothing new; blinks, which do need them, are found on every frame. */
const STEP_MS = 60;
/** 9 s at that step; 478 points each make 1 MB of it. */
const MAX_FRAMES = 150;

/** What is kept of one face. The appearance is that of the largest face alone. */
export function faceFrame({ atMs, frame, faces, appearance }: Observation, face: FaceMeasures): FaceFrame {
  return { atMs, frame, face, appearance: face === faces[0] ? appearance : null };
}

/** Adds a frame that is late enough. A full track gives up every second frame and stays as long. */
export function addToTrack(track: readonly FaceFrame[], frame: FaceFrame): readonly FaceFrame[] {
  const last = track.at(-1);
  if (last && frame.atMs - last.atMs < STEP_MS) return track;
  const kept = track.length < MAX_FRAMES ? track : track.filter((_, i) => i % 2 === 0);
  return [...kept, frame];
}
