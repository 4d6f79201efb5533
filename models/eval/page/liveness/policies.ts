import { type CapturePolicy, POLICIES } from '@live-capture/core';
import { ANY_FACE, ANY_PICTURE } from '../../src/liveness/open-checks.mjs';

/** Nothing but liveness refuses: for clips in which nobody ever gets into position. */
const OPEN: CapturePolicy = { ...POLICIES.lenient, ...ANY_PICTURE, ...ANY_FACE };

/** Whom a presentation is shown to, the one that counts first. */
export const JUDGES = { standard: POLICIES.standard, lenient: POLICIES.lenient, open: OPEN } as const;

/** A name of those. */
export type JudgeName = keyof typeof JUDGES;

/**
 * For renders, of which the passive score says nothing: it stands open, and so does what cameras make of light. Challenge
 * and geometry decide alone.
 */
export const CHALLENGE_ALONE: CapturePolicy = {
  ...POLICIES.lenient,
  ...ANY_PICTURE,
  minLivenessScore: 0,
  reviewLivenessBelow: 0,
};
