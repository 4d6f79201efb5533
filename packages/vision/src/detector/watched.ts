import { overlap } from '@live-capture/core';
import type { DetectedFace } from './detected-face.js';
import type { Seen } from './sightings.js';
import type { View } from './views.js';

/**
 * Scores that count. Measured on faces of 12 px between the eyes: .7 is reached by 93 to 98 of 100, .8 by 88 to 93. Of what
 * looked like a face and was none on 2,600 pictures of people (hands, folds, bark) two places reached .7.
 */
const LIKELY = 0.7;
const CERTAIN = 0.8;
/** Enough to confirm what was seen at this place before; less is not kept. */
export const REPEATED = 0.5;

/** A view, and what was seen in it last. */
export interface Watched {
  readonly view: View;
  /** How often it is to be looked at. */
  readonly everyMs: number;
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

/** The view that is due: one with a doubt at once, else the one that has waited longest for its turn. */
export function dueView(watched: readonly Watched[], atMs: number): Watched | undefined {
  const waited = ({ doubtful, lookedAtMs, everyMs }: Watched) => (doubtful ? Infinity : (atMs - lookedAtMs) / everyMs);
  const [first] = watched.filter((one) => waited(one) >= 1).sort((a, b) => waited(b) - waited(a));
  return first;
}

/** What a single look says: whatever is likely counts, for there is no other. */
export function atFirstSight({ faces, atMs, unclaimed }: Look): readonly Seen[] {
  return faces.map((face) => ({ face, atMs, unclaimed, certain: face.score >= LIKELY }));
}

/** What is known of a view after another look: whatever is likely counts once it was seen twice. */
export function lookedAgain(before: Watched, { faces, atMs, unclaimed }: Look): Watched {
  const seen = faces.map((face) => {
    const earlier = before.seen.filter((one) => overlap(one.face.box, face.box) > 0);
    const likely = [face, ...earlier.map((one) => one.face)].some(({ score }) => score >= LIKELY);
    const counted = earlier.some(({ certain }) => certain);
    const certain = face.score >= CERTAIN || counted || (likely && earlier.length > 0);
    return { face, atMs, unclaimed, certain };
  });
  // One second look for each doubt, or a doubt that stays would keep the other views waiting.
  const doubtful = !before.doubtful && seen.some(({ face, certain }) => !certain && face.score >= LIKELY);
  return { ...before, seen, lookedAtMs: atMs, doubtful };
}
