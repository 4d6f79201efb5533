import { CHALLENGE_ACTIONS, type ChallengeAction, type SessionState } from '@live-capture/core';
import type { GuidanceHint, LiveCaptureLocale } from '../locale/locale.js';

/** What the person is told beside the camera picture; `null` on every other screen. */
export function shownHint(state: SessionState): GuidanceHint | null {
  if (state.status === 'holding' || state.status === 'challenging') return state.guidance.hint;
  if (state.status !== 'positioning') return null;
  const { guidance, options, ready, armed } = state;
  // Only in manual mode is a good frame not yet the start of the hold.
  if (options.mode === 'manual' && ready && !armed) return 'press_shutter';
  return guidance.hint;
}

/** The action that the person is asked for by the text that they see; `null` while they are told something else. */
export function shownAction(state: SessionState): ChallengeAction | null {
  if (state.status !== 'challenging' || state.phase !== 'action') return null;
  return CHALLENGE_ACTIONS.find((action) => action === state.guidance.hint) ?? null;
}

/** The words of what the person is told: the same hint asks for more in a challenge than in front of it. */
export function shownText(state: SessionState, { hints, actionsAsked }: LiveCaptureLocale): string | null {
  const hint = shownHint(state);
  const texts: Partial<Record<GuidanceHint, string>> = shownAction(state) ? actionsAsked : hints;
  return (hint && texts[hint]) ?? null;
}
