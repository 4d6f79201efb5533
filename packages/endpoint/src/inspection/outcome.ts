import type { Reason } from '@live-capture/core';

/** What comes of an inspection: a photo for review is taken, and somebody or something else should look at it. */
export const OUTCOMES = ['accepted', 'review', 'rejected'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The outcome that the reasons add up to. */
export function outcomeOf(reasons: readonly Reason[]): Outcome {
  if (reasons.some(({ severity }) => severity === 'reject')) return 'rejected';
  return reasons.some(({ severity }) => severity === 'review') ? 'review' : 'accepted';
}
