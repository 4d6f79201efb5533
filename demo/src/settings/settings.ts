import type { ChallengeMode, PolicyName, PolicyOverrides } from '@live-capture/element';

/** Where the frames come from. */
export const SOURCES = ['actor', 'camera', 'file'] as const;
export type SourceKind = (typeof SOURCES)[number];

export const POLICY_NAMES = ['standard', 'strict', 'lenient'] as const satisfies readonly PolicyName[];
export const MODES = ['auto', 'manual'] as const;
export const CHALLENGES = ['auto', 'none', 'always'] as const satisfies readonly ChallengeMode[];
export const BACKENDS = ['auto', 'wasm', 'webgpu'] as const;
export const SWITCH = ['on', 'off'] as const;
export type Switch = (typeof SWITCH)[number];

/** Everything that a link to this page can set. */
export interface Settings {
  readonly source: SourceKind;
  readonly policy: (typeof POLICY_NAMES)[number];
  readonly mode: (typeof MODES)[number];
  /** `null`: as the source wants it, see `livenessOf`. */
  readonly liveness: Switch | null;
  readonly challenge: ChallengeMode;
  readonly review: Switch;
  readonly backend: (typeof BACKENDS)[number];
  readonly clientId: string;
}

/**
 * Whether liveness is checked: not with the actor unless asked for, the model says nothing useful about a render. A
 * challenge that was asked for is part of the check.
 */
export function livenessOf({ liveness, source, challenge }: Settings): Switch {
  return liveness ?? (source === 'actor' && challenge !== 'always' ? 'off' : 'on');
}

/** Drawing the actor and measuring it share the machine: a slow one is no slow person. */
export const SLOW_STAGE = {
  challengeActionMs: 20_000,
  maxFrameGapMs: 3_000,
  maxFaceLossMs: 3_000,
} as const satisfies PolicyOverrides;

/** Every passive score passes. */
const CHALLENGE_ALONE = {
  minLivenessScore: 0,
  reviewLivenessBelow: 0,
  ...SLOW_STAGE,
} as const satisfies PolicyOverrides;

/** Whether the actor is challenged and nothing else asked of its liveness. */
export function isChallengeAlone({ liveness, source, challenge }: Settings): boolean {
  return source === 'actor' && liveness === null && challenge === 'always';
}

/** The policy of a session. Who wants to see the actor challenged does not want it refused for being a render. */
export function policyOf(settings: Settings): PolicyName | PolicyOverrides {
  return isChallengeAlone(settings) ? { base: settings.policy, ...CHALLENGE_ALONE } : settings.policy;
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}

/** The source that a link names; `null` where it names none. */
export function sourceIn(query: URLSearchParams): SourceKind | null {
  return oneOf(SOURCES, query.get('source'));
}

/** Settings of a link. What it leaves out, or misspells, is as usual. */
export function settingsIn(query: URLSearchParams, usualSource: SourceKind): Settings {
  return {
    source: sourceIn(query) ?? usualSource,
    policy: oneOf(POLICY_NAMES, query.get('policy')) ?? 'standard',
    mode: oneOf(MODES, query.get('mode')) ?? 'auto',
    liveness: oneOf(SWITCH, query.get('liveness')),
    challenge: oneOf(CHALLENGES, query.get('challenge')) ?? 'auto',
    review: oneOf(SWITCH, query.get('review')) ?? 'off',
    backend: oneOf(BACKENDS, query.get('backend')) ?? 'auto',
    clientId: /^[\w-]{1,64}$/.exec(query.get('client') ?? '')?.[0] ?? 'demo',
  };
}

/** The link to these settings; keeps the parameters that belong to others. */
export function queryOf(settings: Settings, query: URLSearchParams): URLSearchParams {
  const link = new URLSearchParams(query);
  for (const name of ['source', 'policy', 'mode', 'challenge', 'review', 'backend'] as const)
    link.set(name, settings[name]);
  if (settings.liveness) link.set('liveness', settings.liveness);
  return link;
}
