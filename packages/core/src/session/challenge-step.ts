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

/** How often the person may still ask for another action in place of this one. */
export function skipsLeftOf(state: Challenging, policy: CapturePolicy): number {
  const place = placeOf(state, policy);
  return alternatives(place).length === 0 ? 0 : Math.max(0, policy.maxSkips - place.skipped.length);
}

/** The person is back at the baseline: the next action is asked for, and nothing that was seen before counts for it. */
export function askAction(state: Challenging, atMs: number, policy: CapturePolicy): Challenging {
  const hint = actionOf(state);
  if (!hint) return state;
  const guidance = { hint, sinceMs: atMs };
  const skipsLeft = skipsLeftOf(state, policy);
  return { ...state, phase: 'action', phaseSinceMs: atMs, guidance, skipsLeft, readings: [] };
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

/** Another action in place of the one that is asked for, or that cannot even be begun; the draw is bound to the nonce as the first one was. */
export function skipAction(state: Challenging, atMs: number, policy: CapturePolicy): Challenging {
  const { drawn, index, phaseSinceMs: askedAtMs } = state;
  const action = actionOf(state);
  if (!drawn || !action || state.skipsLeft === 0) return state;
  const other = drawAlternative(drawn.nonce, placeOf(state, policy));
  if (!other) return state;
  const actions = drawn.actions.map((planned, i) => (i === index ? other : planned));
  const outcome = { action, outcome: 'skipped', askedAtMs, doneAtMs: null } as const;
  return { ...ended(state, outcome, atMs), drawn: { ...drawn, actions } };
}
