/** How often somebody may call. */
export interface RateLimit {
  /** Calls a second in the long run. */
  readonly perSecond: number;
  /** Calls at once after a pause. */
  readonly burst: number;
}

/** Takes one call of somebody at a time; answers the seconds to wait, 0 where the call is let in. */
export type TakeCall = (id: string, nowMs: number) => number;

interface Bucket {
  readonly calls: number;
  readonly atMs: number;
}

/** A token bucket for each id, in this process's memory alone; a bucket that is full again is forgotten. */
export function createRateLimiter({ perSecond, burst }: RateLimit): TakeCall {
  if (!(perSecond > 0 && burst >= 1)) throw new TypeError('A rate limit lets at least one call in');
  const buckets = new Map<string, Bucket>();
  const refillMs = (burst / perSecond) * 1000;
  let sweptAtMs = Number.NEGATIVE_INFINITY;

  const sweep = (nowMs: number) => {
    if (nowMs - sweptAtMs < refillMs) return;
    sweptAtMs = nowMs;
    for (const [id, { atMs }] of buckets) if (nowMs - atMs >= refillMs) buckets.delete(id);
  };
  return (id, nowMs) => {
    sweep(nowMs);
    const { calls, atMs } = buckets.get(id) ?? { calls: burst, atMs: nowMs };
    const left = Math.min(burst, calls + ((nowMs - atMs) / 1000) * perSecond);
    const isIn = left >= 1;
    buckets.set(id, { calls: isIn ? left - 1 : left, atMs: nowMs });
    return isIn ? 0 : (1 - left) / perSecond;
  };
}
