import type { Evidence, FaceFrame } from './evidence.js';
import { life } from './life.js';
import { parallax } from './parallax.js';
import { perspective } from './perspective.js';
import { referenceOf } from './reference.js';
import { median, rigidShape } from './shape.js';
import { viewOf } from './view.js';

/** Below so many frames nothing is told. */
const MIN_FRAMES = 8;
/** More frames tell the geometry no more, and would take the page's time: these take some 20 ms. */
const MAX_FRAMES = 60;
/** A face whose smile differs more than this from its most common one is no longer of its own shape; asked smiles rise by .35. */
const MAX_SMILE_CHANGE = 0.15;

/** What a track of frames tells; a kind is absent where there was too little motion, or time. */
export function gatherEvidence(track: readonly FaceFrame[]): readonly Evidence[] {
  if (track.length < MIN_FRAMES) return [];
  const step = Math.ceil(track.length / MAX_FRAMES);
  const frames = track.filter((_, index) => index % step === 0);
  const shapes = frames.map(({ face }) => rigidShape(face.landmarks));
  const { shape, noise } = referenceOf(shapes);
  const views = shapes.map((each) => viewOf(each, shape));
  const resting = median(frames.map(({ face }) => face.smile));
  const seen = views.flatMap((view, index) => {
    const smile = frames[index]?.face.smile ?? resting;
    return view ? [{ view, isRelaxed: Math.abs(smile - resting) <= MAX_SMILE_CHANGE }] : [];
  });
  const turned = parallax(
    seen.map(({ view }) => view),
    noise,
    (index) => seen[index]?.isRelaxed ?? true,
  );
  return [turned, perspective(frames, views), life(track)].filter((evidence) => evidence !== null);
}
