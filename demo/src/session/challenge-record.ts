import type { ChallengeAction, Challenging, Evidence, NonceSource } from '@live-capture/element';

/** One action of a challenge: how it ended, or that it is asked for, or comes next. */
export interface ChallengeStep {
  readonly action: ChallengeAction;
  readonly status: 'done' | 'skipped' | 'asked' | 'next';
  /** From asking until it was done; `null` unless it was. */
  readonly tookMs: number | null;
}

/** A challenge as far as it has come. */
export interface ChallengeRecord {
  /** Who gave the nonce; `null` while it is on its way. */
  readonly source: NonceSource | null;
  readonly steps: readonly ChallengeStep[];
  /** What all that movement tells of the face; empty until the challenge has ended. */
  readonly evidence: readonly Evidence[];
}

/** What a challenge has come to. */
export function recordOf({
  drawn,
  outcomes,
  index,
  phase,
}: Pick<Challenging, 'drawn' | 'outcomes' | 'index' | 'phase'>): Omit<ChallengeRecord, 'evidence'> {
  const ended = outcomes.map(({ action, outcome, askedAtMs, doneAtMs }) => ({
    action,
    status: outcome,
    tookMs: doneAtMs === null ? null : doneAtMs - askedAtMs,
  }));
  const coming = (drawn?.actions ?? []).slice(index).map((action, i) => {
    const status = i === 0 && phase === 'action' ? ('asked' as const) : ('next' as const);
    return { action, status, tookMs: null };
  });
  return { source: drawn?.source ?? null, steps: [...ended, ...coming] };
}
