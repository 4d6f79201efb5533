import type { Challenging, SessionState } from '@live-capture/core';
import { shownHint } from './guidance.js';

/**
 * Whether two states of a session look the same, so that nothing has to be drawn anew: while the person gets into
 * position and while they move, most frames change only what was measured.
 */
export function looksAlike(a: SessionState, b: SessionState): boolean {
  if (a.status === 'challenging' && b.status === 'challenging') return challengesAlike(a, b);
  if (a.status !== 'positioning' || b.status !== 'positioning') return false;
  return a.ready === b.ready && a.armed === b.armed && shownHint(a) === shownHint(b);
}

function challengesAlike(a: Challenging, b: Challenging): boolean {
  if (a.drawn !== b.drawn || a.index !== b.index || a.phase !== b.phase) return false;
  return a.skipsLeft === b.skipsLeft && shownHint(a) === shownHint(b);
}
