import type { ChallengeAction } from '../challenge/action.js';
import { alternatives, drawAlternative, type Place } from '../challenge/draw.js';
import { WAY_BACK } from '../challenge/hint.js';
import type { ActionOutcome } from '../challenge/result.js';
import type { CapturePolicy } from '../policy.js';
import type { Challenging } from './state.js';

/** The action that is asked for, or will be next; `null` before the draw, and after the last one. */
export function actionOf({ drawn, index }: Challenging): ChallengeAction | null {
  return drawn?.actions[index] ?? null;
}

/** The actions that the person has skipped. */
export function skippedOf({ outcomes }: Challenging): readonly ChallengeAction[] {
  return outcomes.filter(({ outcome }) => outcome === 'skipped').map(({ action }) => action);
}

function placeOf(state: Challenging, policy: CapturePolicy): Place {
  const { index, drawn } = state;
  const isExtra = index >= policy.challengeActions;
  return { actions: drawn?.actions ?? [], index, skipped: skippedOf(state), isExtra };
}

/** The person is back at the baseline: the next action is asked for, and nothing that was seen before counts for it. */
export function askAction(state: Challenging, hint: ChallengeAction, atMs: number, policy: CapturePolicy): Challenging {
  const { skipped, ...place } = placeOf(state, policy);
  const isLast = alternatives({ ...place, skipped }).length === 0;
  const skipsLeft = isLast ? 0 : Math.max(0, policy.maxSkips - skipped.length);
  return { ...state, phase: 'action', phaseSinceMs: atMs, guidance: { hint, sinceMs: atMs }, skipsLeft, readings: [] };
}

function ended(state: Challenging, outcome: ActionOutcome, atMs: number): Challenging {
  const guidance = { hint: WAY_BACK[outcome.action], sinceMs: atMs };
  const outcomes = [...state.outcomes, outcome];
  return { ...state, phase: 'return', phaseSinceMs: atMs, guidance, outcomes, skipsLeft: 0, readings: [] };
}

/** The action was done; the person comes back before the next one, and after the last. */
export function actionDone(state: Challenging, action: ChallengeAction, atMs: number): Challenging {
  const outcome = { action, outcome: 'done', askedAtMs: state.phaseSinceMs, doneAtMs: atMs } as const;
  return { ...ended(state, outcome, atMs), index: state.index + 1 };
}

/** Another action in place of the one that is asked for; the draw is bound to the nonce as the first one was. */
export function skipAction(state: Challenging, atMs: number, policy: CapturePolicy): Challenging {
  const { drawn, index, phase, phaseSinceMs: askedAtMs } = state;
  const action = actionOf(state);
  if (phase !== 'action' || !drawn || !action || state.skipsLeft === 0) return state;
  const other = drawAlternative(drawn.nonce, placeOf(state, policy));
  if (!other) return state;
  const actions = drawn.actions.map((planned, i) => (i === index ? other : planned));
  const outcome = { action, outcome: 'skipped', askedAtMs, doneAtMs: null } as const;
  return { ...ended(state, outcome, atMs), drawn: { ...drawn, actions } };
}
