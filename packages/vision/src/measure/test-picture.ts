import type { Point } from '@live-capture/nets';

/** The corners of a rectangle, both ends inside. */
export function rectangle(left: number, top: number, right: number, bottom: number): readonly Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Numbers between -1 and 1 that look random and are the same in every run. */
export function noise(seed = 1): () => number {
  let state = seed;
  return () => {
    // The minimal standard generator of Park and Miller.
    state = (state * 48_271) % 0x7fffffff;
    return (2 * state) / 0x7fffffff - 1;
  };
}
