/** Numbers that look random and come again with the same seed. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  uniform(from: number, to: number): number;
  /** Bell-shaped, cut off at three deviations. */
  normal(mean: number, deviation: number): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  chance(probability: number): boolean;
  /** -1 or 1. */
  side(): -1 | 1;
}

/** The steps of sfc32 (Chris Doty-Humphrey, PractRand), from four words of state. */
function sfc32(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 2 ** 32;
  };
}

/** A generator for a seed. */
export function createRandom(seed: number): Random {
  const next = sfc32(0x9e3779b9, 0x243f6a88, 0xb7e15162, seed ^ 0xdeadbeef);
  // The author's count of steps after which near seeds have nothing in common any more.
  for (let step = 0; step < 15; step += 1) next();
  const uniform = (from: number, to: number): number => from + (to - from) * next();
  const bell = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    uniform,
    normal: (mean, deviation) => mean + deviation * Math.max(-3, Math.min(3, bell())),
    whole: (from, to) => Math.floor(uniform(from, to + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    chance: (probability) => next() < probability,
    side: () => (next() < 0.5 ? -1 : 1),
  };
}
