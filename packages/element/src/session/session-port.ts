import type { SessionEvent, SessionState } from '@live-capture/core';
import type { SessionHost } from './host.js';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'atMs'> : never;

/** An event of the session; its time is now. */
export type SessionAction = Untimed<SessionEvent>;

/** The session as those see it who work for it. */
export interface SessionPort {
  readonly state: SessionState;
  readonly host: SessionHost;
  /** Hands an event to the session. */
  send(action: SessionAction): void;
  /** Ends the session with the failure that the error means. */
  fail(error: unknown): void;
}
