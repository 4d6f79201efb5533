import type { SessionState } from '@live-capture/core';
import { shownHint } from './guidance.js';

/**
 * Whether two states of a session look the same, so that nothing has to be drawn anew: while the person gets into
 * position, most frames change only what was measured.
 */
export function looksAlike(a: SessionState, b: SessionState): boolean {
  if (a.status !== 'positioning' || b.status !== 'positioning') return false;
  return a.ready === b.ready && a.armed === b.armed && shownHint(a) === shownHint(b);
}
