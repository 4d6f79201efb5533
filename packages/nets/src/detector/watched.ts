import { overlap } from '@live-capture/core';
import { type DetectedFace, interEyeDistance } from './detected-face.js';
import type { Seen } from './sightings.js';
import type { View } from './views.js';

/**
 * Scores that make a face likely. Small ones score lower: with 12 px between the eyes 92 to 97 of 100 reach .6, and 85 to 93
 * reach .7. On 2,600 pictures of people what looked like a face and was none (hands, folds, bark) reached .7 three times,
 * and .6 once where it was small.
 */
const LIKELY_SMALL = 0.6;
const LIKELY = 0.7;
/** From here on, in pixels between the eyes, nearly all reach .8. */
const LARGE_EYES_PX = 24;
/** Enough to count at first sight. */
const CERTAIN = 0.8;
/** Enough to confirm what was seen at this place before; less is not kept. */
export const REPEATED = 0.5;

/** A view, and what was seen in it last. */
export interface Watched {
  readonly view: View;
  readonly lookedAtMs: number;
  readonly seen: readonly Seen[];
  /** Something was seen there that a second look has to confirm. */
  readonly doubtful: boolean;
}

/** The faces that a look at a view found, the person's own left out. */
export interface Look {
  readonly faces: readonly DetectedFace[];
  readonly atMs: number;
  /** Whether no face was landmarked in that frame. */
  readonly unclaimed: boolean;
}

/** The view whose turn it is: one with a doubt, else the one that was not looked at for the longest time. */
export function nextView(watched: readonly Watched[]): Watched | undefined {
  return watched.find(({ doubtful }) => doubtful) ?? [...watched].sort((a, b) => a.lookedAtMs - b.lookedAtMs)[0];
}

function isLikely(face: DetectedFace): boolean {
  return face.score >= (interEyeDistance(face) < LARGE_EYES_PX ? LIKELY_SMALL : LIKELY);
}

/** What a single look says: whatever is likely counts, for there is no other. */
export function atFirstSight({ faces, atMs, unclaimed }: Look): readonly Seen[] {
  return faces.map((face) => ({ face, atMs, unclaimed, certain: isLikely(face) }));
}

/** What is known of a view after another look: whatever is likely counts once it was seen twice. */
export function lookedAgain(before: Watched, { faces, atMs, unclaimed }: Look): Watched {
  const seen = faces.map((face) => {
    const earlier = before.seen.filter((one) => overlap(one.face.box, face.box) > 0);
    const likely = [face, ...earlier.map((one) => one.face)].some(isLikely);
    const counted = earlier.some(({ certain }) => certain);
    const certain = face.score >= CERTAIN || counted || (likely && earlier.length > 0);
    return { face, atMs, unclaimed, certain };
  });
  // One second look for each doubt, or a doubt that stays would keep the other views waiting.
  const doubtful = !before.doubtful && seen.some(({ face, certain }) => !certain && isLikely(face));
  return { ...before, seen, lookedAtMs: atMs, doubtful };
}
