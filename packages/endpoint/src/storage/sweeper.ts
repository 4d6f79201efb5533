import type { SweepConfig, SweepReport } from './storage-config.js';
import { type Sweep, sweep } from './sweep.js';

/** Sweeps at the start and then from time to time. */
export interface Sweeper {
  /** Sweeps now, after a sweep that is under way. */
  sweep(): Promise<SweepReport>;
  /** Ends a sweep that is under way and begins no other. */
  close(): Promise<void>;
}

/** Told of sweeps; neither may throw. */
export interface SweepListener {
  /** Told how a sweep that nobody asked for went. */
  readonly onSweep: (report: SweepReport) => void;
  /** Told of one that failed, and of what any sweep could not do. */
  readonly onError: (error: unknown) => void;
}

const HOUR_MS = 60 * 60 * 1000;

/** Rarely enough to cost nothing, as nobody waits for what a sweep removes. */
const DEFAULT_EVERY_MS = 6 * HOUR_MS;

/** What Node's timers wait at most, some 25 days; they would take a longer time for none. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Longer than any upload takes. */
const DEFAULT_GRACE_MS = HOUR_MS;

/** Starts sweeping. */
export function startSweeper(
  storage: Pick<Sweep, 'repository' | 'store' | 'retention'>,
  { everyMs = DEFAULT_EVERY_MS, graceMs = DEFAULT_GRACE_MS }: SweepConfig,
  { onSweep, onError }: SweepListener,
): Sweeper {
  const ending = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  const next = (): Promise<SweepReport> => {
    const run = last.then(() => sweep({ ...storage, graceMs, signal: ending.signal, onError }));
    last = run.catch(() => {});
    return run;
  };
  const byItself = () => {
    next().then(onSweep, onError);
  };
  const timer = everyMs > 0 ? setInterval(byItself, Math.min(everyMs, MAX_TIMER_MS)) : undefined;
  timer?.unref();
  if (everyMs > 0) byItself();
  return {
    sweep: next,
    close: async () => {
      clearInterval(timer);
      ending.abort();
      await last;
    },
  };
}
