import { createTurns } from '../photo/turns.js';

/** Thrown when the wait or the step itself took too long. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** How many steps run side by side, and how long each has from its arrival. */
export interface SlotLimits {
  readonly count: number;
  readonly deadlineMs: number;
}

/** Runs a step in a numbered slot. The step has to end soon after its signal is aborted, best with the signal's `BusyError`. */
export type Slots = <T>(step: (slot: number, signal: AbortSignal) => Promise<T>) => Promise<T>;

/** A queue in front of a few slots, first come first served. */
export function createSlots({ count, deadlineMs }: SlotLimits): Slots {
  const turns = createTurns(count);
  const free = Array.from({ length: count }, (_, slot) => slot);

  return async (step) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new BusyError('It took too long')), deadlineMs);
    const inSlot = async () => {
      const slot = free.pop();
      if (slot === undefined) throw new Error('There are more turns than slots');
      try {
        return await step(slot, deadline.signal);
      } finally {
        free.push(slot);
      }
    };
    try {
      return await turns.take(1, inSlot, deadline.signal);
    } finally {
      clearTimeout(timer);
    }
  };
}
