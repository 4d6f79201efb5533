/** Lets work begin in the order in which it asked, while all that runs weighs no more than is allowed. */
export interface Turns {
  /**
   * Runs the work when its turn has come; what weighs more than is allowed runs alone. Whoever waits leaves the queue, and
   * fails with the signal's reason, when it is aborted; work that runs is not interrupted.
   */
  take<T>(weight: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** How many wait for their turn. */
  readonly waiting: number;
}

/** Turns for work that together weighs `capacity` at most. */
export function createTurns(capacity: number): Turns {
  if (!(capacity > 0)) throw new TypeError('Turns need a capacity');
  let free = capacity;
  const queue: { readonly weight: number; readonly begin: () => void }[] = [];

  const next = () => {
    for (let first = queue[0]; first && first.weight <= free; first = queue[0]) {
      queue.shift();
      free -= first.weight;
      first.begin();
    }
  };
  return {
    take: async (asked, work, signal) => {
      signal?.throwIfAborted();
      const weight = Math.min(asked, capacity);
      await new Promise<void>((resolve, reject) => {
        const begin = () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        };
        const turn = { weight, begin };
        const leave = () => {
          queue.splice(queue.indexOf(turn), 1);
          reject(signal?.reason);
          // It may have been what the others waited for.
          next();
        };
        signal?.addEventListener('abort', leave, { once: true });
        queue.push(turn);
        next();
      });
      try {
        return await work();
      } finally {
        free += weight;
        next();
      }
    },
    get waiting() {
      return queue.length;
    },
  };
}
