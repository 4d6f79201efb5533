/** Lets work begin in the order in which it asked, while all that runs weighs no more than is allowed. */
export interface Turns {
  /** Runs the work when its turn has come; what weighs more than is allowed runs alone. */
  take<T>(weight: number, work: () => Promise<T>): Promise<T>;
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
    take: async (asked, work) => {
      const weight = Math.min(asked, capacity);
      await new Promise<void>((begin) => {
        queue.push({ weight, begin });
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
