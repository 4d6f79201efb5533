import type { Evidence } from '../evidence/evidence.js';
import type { ChallengeAction } from './action.js';

/** Who gave the nonce: the endpoint, which can then tell that the actions were not known before, or the page itself. */
export type NonceSource = 'endpoint' | 'local';

/** How one action that was asked for ended. */
export interface ActionOutcome {
  readonly action: ChallengeAction;
  /** `skipped`: the person asked for another one instead. */
  readonly outcome: 'done' | 'skipped';
  /** Of one that was skipped before it could be begun: when the way to it began. */
  readonly askedAtMs: number;
  /** `null` where it was skipped. */
  readonly doneAtMs: number | null;
}

/**
 * What a person was asked to do and did: every action was done, and the geometry was that of a head, for without that there
 * is no photo, and so no result. Times are those of the page's monotonic clock, as in the liveness samples.
 */
export interface ChallengeResult {
  /** What the actions were drawn from; whoever has it can draw them again. */
  readonly nonce: string;
  readonly source: NonceSource;
  /** In the order in which they were asked. */
  readonly actions: readonly ActionOutcome[];
  readonly evidence: readonly Evidence[];
}
