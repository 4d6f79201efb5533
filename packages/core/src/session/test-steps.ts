import type { ChallengeAction } from '../challenge/action.js';
import { drawActions } from '../challenge/draw.js';
import { POLICIES } from '../policies.js';
import type { CapturePolicy } from '../policy.js';
import { observation } from '../test-data.js';
import { next } from './next.js';
import type { SessionEvent, SessionOptions, SessionState } from './state.js';

const policy = POLICIES.standard;
/** A score that leaves doubt. */
export const DOUBTFUL = (policy.minLivenessScore + policy.reviewLivenessBelow) / 2;
export const OPTIONS: SessionOptions = { mode: 'auto', livenessCheck: true, challenge: 'auto', review: false };

/** `Omit` over each member of the union of events. */
export type Untimed<E> = E extends SessionEvent ? Omit<E, 'atMs'> : never;
export type Step = readonly [atMs: number, event: Untimed<SessionEvent>];
export type Change = NonNullable<Parameters<typeof observation>[0]>;

/** Runs steps under a policy. */
export function runnerUnder(policy: CapturePolicy) {
  return (state: SessionState, ...steps: readonly Step[]): SessionState =>
    steps.reduce((current, [atMs, event]) => next(current, { ...event, atMs }, policy), state);
}

export const run = runnerUnder(policy);

export function frame(atMs: number, change: Change = {}, livenessScore: number | null = 0.95): Step {
  return [atMs, { type: 'frame', observation: observation({ ...change, atMs }), livenessScore }];
}

/** Good frames every 50 ms, both ends included. */
export function frames(fromMs: number, toMs: number, livenessScore: number | null = 0.95): Step[] {
  const count = (toMs - fromMs) / 50 + 1;
  return Array.from({ length: count }, (_, i) => frame(fromMs + i * 50, {}, livenessScore));
}

export function positioning(options: Partial<SessionOptions> = {}): SessionState {
  return run(
    { status: 'idle' },
    [0, { type: 'start', options: { ...OPTIONS, ...options } }],
    [10, { type: 'engine_ready' }],
    [20, { type: 'camera_opened' }],
  );
}

const NONCES = Array.from({ length: 1_000 }, (_, i) => `nonce-${i}`);

/** What a face does, frame by frame, from the baseline on. */
export const DOING = {
  turn_left: [{ face: { yawDeg: 12 } }, { face: { yawDeg: 24 } }, { face: { yawDeg: 30 } }],
  turn_right: [{ face: { yawDeg: -12 } }, { face: { yawDeg: -24 } }, { face: { yawDeg: -30 } }],
  come_closer: [136, 152, 156].map((interEyeDistancePx) => ({ face: { interEyeDistancePx } })),
  blink: [{}, ...Array.from({ length: 10 }, () => ({ face: { eyeOpenness: 0.005 } })), {}],
  smile: [{ face: { smile: 0.3 } }, { face: { smile: 0.6 } }, { face: { smile: 0.6 } }],
} satisfies Record<ChallengeAction, readonly Change[]>;

/** A nonce from which these actions are drawn. */
export function nonceOf(...actions: readonly ChallengeAction[]): string {
  return NONCES.find((nonce) => drawActions(nonce, policy).join() === actions.join()) ?? '';
}
