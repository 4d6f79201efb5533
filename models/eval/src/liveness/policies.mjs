import { POLICIES } from '@live-capture/core';
import { ANY_FACE, ANY_PICTURE, ANY_PLACE, ANY_SCORE } from '../common/open-checks.mjs';

/** @typedef {import('@live-capture/core').CapturePolicy} CapturePolicy */

/** Whom a presentation is shown to, the one that counts first; each asks for less than the one before. */
export const JUDGES = Object.freeze({
  standard: POLICIES.standard,
  lenient: POLICIES.lenient,
  /** Wherever the face is in the frame. */
  placed: { ...POLICIES.lenient, ...ANY_PLACE },
  /** Nothing but liveness refuses: for clips in which nobody ever gets into position. */
  open: { ...POLICIES.lenient, ...ANY_PICTURE, ...ANY_FACE },
});

/** @typedef {keyof typeof JUDGES} JudgeName */

/** Their names, in that order. */
// The keys of a frozen record are those of its type.
export const JUDGE_NAMES = Object.freeze(/** @type {JudgeName[]} */ (Object.keys(JUDGES)));

/**
 * Those that no degraded live clip may be refused by: the two that people meet, and the one that guides nobody for the place
 * of the face. Without it a clip that was filmed too near is spared however bad it looks.
 */
export const SPARING = Object.freeze(/** @type {const} */ (['standard', 'lenient', 'placed']));

/**
 * For renders, of which the passive score says nothing: it stands open, and so does what cameras make of light. Challenge
 * and geometry decide alone.
 * @type {CapturePolicy}
 */
export const FOR_RENDERS = Object.freeze({ ...POLICIES.lenient, ...ANY_PICTURE, ...ANY_SCORE });
