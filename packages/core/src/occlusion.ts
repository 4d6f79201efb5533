import type { FaceRegion } from './face-regions.js';

/** What covers a face, the order being that of the network's output. `mask` is a medical or cloth mask. */
export const COVER_KINDS = ['none', 'mask', 'sunglasses', 'hand', 'object', 'hair_or_hat'] as const;

export type CoverKind = (typeof COVER_KINDS)[number];

/** What hides the largest face from view, as the obstruction network sees it. */
export interface Occlusion {
  /** The time of the frame that was looked at: at most a few frames ago. */
  readonly atMs: number;
  /** Probability, 0..1, that most of a region is covered. */
  readonly covered: Readonly<Record<FaceRegion, number>>;
  /** Probabilities, 0..1, which sum to 1. */
  readonly kinds: Readonly<Record<CoverKind, number>>;
}

/** The likeliest kind of cover among those that are one. */
export function likeliestCover({ kinds }: Occlusion): Exclude<CoverKind, 'none'> {
  let best: Exclude<CoverKind, 'none'> = 'object';
  for (const kind of COVER_KINDS) if (kind !== 'none' && kinds[kind] > kinds[best]) best = kind;
  return best;
}
