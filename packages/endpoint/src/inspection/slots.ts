/** Thrown when there is no room to wait, or when the wait or the step itself took too long. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** How many steps run side by side, how many wait, and how long each has from its arrival. */
export interface SlotLimits {
  readonly count: number;
  readonly maxWaiting: number;
  readonly deadlineMs: number;
}

/** Runs a step in a numbered slot. The step has to end soon after its signal is aborted, best with the signal's `BusyError`. */
export type Slots = <T>(step: (slot: number, signal: AbortSignal) => Promise<T>) => Promise<T>;

/** A queue in front of a few slots, first come first served. */
export function createSlots({ count, maxWaiting, deadlineMs }: SlotLimits): Slots {
  const free = Array.from({ length: count }, (_, slot) => slot);
  const waiting: ((slot: number) => void)[] = [];

  const take = (signal: AbortSignal): number | Promise<number> => {
    const slot = free.pop();
    if (slot !== undefined) return slot;
    if (waiting.length >= maxWaiting) throw new BusyError('Too many wait already');
    return new Promise((resolve, reject) => {
      const begin = (given: number) => {
        signal.removeEventListener('abort', giveUp);
        resolve(given);
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(signal.reason);
      };
      waiting.push(begin);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  };
  const giveBack = (slot: number) => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  return async (step) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new BusyError('It took too long')), deadlineMs);
    try {
      const slot = await take(deadline.signal);
      try {
        return await step(slot, deadline.signal);
      } finally {
        giveBack(slot);
      }
    } finally {
      clearTimeout(timer);
    }
  };
}
