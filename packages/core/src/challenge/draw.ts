import type { CapturePolicy } from '../policy.js';
import { CHALLENGE_ACTIONS, type ChallengeAction, GEOMETRIC_ACTIONS, isGeometric } from './action.js';

/**
 * FNV-1a over the UTF-16 code units of a text, then the last steps of MurmurHash3, so that texts that differ in one
 * letter have nothing in common. It spreads and hides nothing: the nonce is the secret, until it is drawn from.
 */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function pick<T>(text: string, choices: readonly T[]): T | null {
  return choices[hash32(text) % choices.length] ?? null;
}

/** Every order of so many actions in which none follows itself and at least one moves the head. */
function ordersOf(count: number): readonly (readonly ChallengeAction[])[] {
  let orders: readonly (readonly ChallengeAction[])[] = [[]];
  for (let i = 0; i < count; i += 1)
    orders = orders.flatMap((order) =>
      CHALLENGE_ACTIONS.filter((action) => action !== order.at(-1)).map((action) => [...order, action]),
    );
  return orders.filter((order) => order.some(isGeometric));
}

/** The actions of a challenge: the same for the same nonce, each allowed order as likely as the others. */
export function drawActions(nonce: string, policy: CapturePolicy): readonly ChallengeAction[] {
  return pick(nonce, ordersOf(policy.challengeActions)) ?? [];
}

/** What a new draw has to fit to. */
export interface Place {
  /** All actions of the challenge. */
  readonly actions: readonly ChallengeAction[];
  /** Which of them is drawn anew. */
  readonly index: number;
  /** Those that the person has skipped before. */
  readonly skipped: readonly ChallengeAction[];
  /** Asked for because the others moved the head too little. */
  readonly isExtra: boolean;
}

const TURNS: readonly ChallengeAction[] = ['turn_left', 'turn_right'];

/** What is not asked of a person who cannot do some things: whoever cannot turn to one side is not asked for the other. */
function ruledOut(skipped: readonly ChallengeAction[]): readonly ChallengeAction[] {
  return skipped.some((action) => TURNS.includes(action)) ? [...skipped, ...TURNS] : skipped;
}

/** What can take the place of an action: another one, unlike its neighbours, with which the head still moves. */
export function alternatives({ actions, index, skipped, isExtra }: Place): readonly ChallengeAction[] {
  const neighbours = actions.slice(Math.max(0, index - 1), index + 2);
  const taken = [...ruledOut([...skipped, ...actions.slice(index, index + 1)]), ...neighbours];
  const isMoved = !isExtra && actions.some((action, i) => i !== index && isGeometric(action));
  return CHALLENGE_ACTIONS.filter((action) => !taken.includes(action) && (isMoved || isGeometric(action)));
}

/** Draws an action in place of one that is skipped, from the same nonce; `null` where none is left. */
export function drawAlternative(nonce: string, place: Place): ChallengeAction | null {
  return pick(`${nonce}/skip/${place.skipped.length}`, alternatives(place));
}

/**
 * Draws one more action that moves the head, unlike the last and none that was skipped; `null` where none is left. A turn
 * where the person can, for it shows a head more clearly than coming closer, and to the side that is new: whoever does the
 * same twice looks like a film that is played again.
 */
export function drawExtra(
  nonce: string,
  actions: readonly ChallengeAction[],
  skipped: readonly ChallengeAction[],
): ChallengeAction | null {
  const taken = [...ruledOut(skipped), ...actions.slice(-1)];
  const left = GEOMETRIC_ACTIONS.filter((action) => !taken.includes(action));
  const turns = left.filter((action) => TURNS.includes(action));
  const fresh = turns.filter((action) => !actions.includes(action));
  return pick(`${nonce}/extra`, [fresh, turns, left].find(({ length }) => length > 0) ?? []);
}
