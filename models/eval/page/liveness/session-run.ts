import {
  type CapturePolicy,
  type ChallengeMode,
  type Hint,
  next,
  type Observation,
  type SessionEvent,
  type SessionState,
} from '@live-capture/core';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'atMs'> : never;

/** One attempt of one person: events go in as the element sends them, and the state comes out. */
export interface SessionRun {
  readonly state: SessionState;
  /** When the hold began that led to the state of now; `null` before the first. */
  readonly heldSinceMs: number | null;
  /** What was asked for most of the time before a hold; `null` where nothing was. */
  readonly mostAsked: Hint | null;
  send(event: Untimed<SessionEvent>, atMs: number): void;
  see(observation: Observation, livenessScore: number | null): void;
  /** The photo is taken and judged: how the attempt ends. */
  finish(atMs: number): SessionState;
}

/** A session whose camera and engines are there, from a moment on. */
export function startRun(policy: CapturePolicy, challenge: ChallengeMode, atMs: number): SessionRun {
  let state: SessionState = { status: 'idle' };
  let heldSinceMs: number | null = null;
  const hints = new Map<Hint, number>();
  const send: SessionRun['send'] = (event, nowMs) => {
    state = next(state, { ...event, atMs: nowMs }, policy);
  };
  send({ type: 'start', options: { mode: 'auto', livenessCheck: true, challenge, review: false } }, atMs);
  send({ type: 'camera_opened' }, atMs);
  send({ type: 'engine_ready' }, atMs);
  return {
    get state() {
      return state;
    },
    get heldSinceMs() {
      return heldSinceMs;
    },
    get mostAsked() {
      const [most] = [...hints].sort(([, a], [, b]) => b - a);
      return most?.[0] ?? null;
    },
    send,
    see: (observation, livenessScore) => {
      send({ type: 'frame', observation, livenessScore }, observation.atMs);
      if (state.status === 'holding') heldSinceMs = state.sinceMs;
      if (state.status !== 'positioning') return;
      const { hint } = state.guidance;
      if (hint !== 'hold_still') hints.set(hint, (hints.get(hint) ?? 0) + 1);
    },
    finish: (nowMs) => {
      send({ type: 'photo_taken' }, nowMs);
      send({ type: 'assessed' }, nowMs);
      return state;
    },
  };
}
