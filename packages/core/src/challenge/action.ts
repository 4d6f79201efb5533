/** Whether a person is asked to do something: never, where the passive score is uncertain, or always. */
export type ChallengeMode = 'none' | 'auto' | 'always';

/** Everything that a person can be asked to do, in the order in which a draw counts them. Left and right are the person's own. */
export const CHALLENGE_ACTIONS = ['turn_left', 'turn_right', 'come_closer', 'blink', 'smile'] as const;

/** One thing that a person can be asked to do. */
export type ChallengeAction = (typeof CHALLENGE_ACTIONS)[number];

/** The actions that move the whole head, so that a flat picture has to show that it is flat. */
export const GEOMETRIC_ACTIONS = [
  'turn_left',
  'turn_right',
  'come_closer',
] as const satisfies readonly ChallengeAction[];

/** Whether an action moves the whole head. */
export function isGeometric(action: ChallengeAction): boolean {
  return GEOMETRIC_ACTIONS.some((geometric) => geometric === action);
}
