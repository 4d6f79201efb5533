import type { SessionState } from '@live-capture/core';
import type { GuidanceHint } from '../locale/locale.js';

/** What the person is told beside the camera picture; `null` on every other screen. */
export function shownHint(state: SessionState): GuidanceHint | null {
  if (state.status === 'holding' || state.status === 'challenging') return state.guidance.hint;
  if (state.status !== 'positioning') return null;
  const { guidance, options, ready, armed } = state;
  // Only in manual mode is a good frame not yet the start of the hold.
  if (options.mode === 'manual' && ready && !armed) return 'press_shutter';
  return guidance.hint;
}
