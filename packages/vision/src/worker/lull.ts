/** How often a busy worker is asked again. */
const ASK_AGAIN_MS = 50;
/** Without a frame for so long a hold, or a challenge, is over: a slow phone shows one in half a second. */
const OVER_MS = 1_000;

/** Says when a moment without frames is not felt. */
export interface Lull {
  /** A frame comes in. Steady ones belong to a hold or a challenge. */
  frame(steady: boolean): void;
  /** Settles once neither is under way. */
  wait(): Promise<void>;
}

/** A worker that no frame has come to yet is at rest. */
export function createLull(): Lull {
  let busyUntil = 0;
  const isBusy = () => performance.now() < busyUntil;
  return {
    frame(steady) {
      busyUntil = steady ? performance.now() + OVER_MS : 0;
    },
    async wait() {
      // Also lets a frame that waits at the door come first.
      do await new Promise((resolve) => setTimeout(resolve, isBusy() ? ASK_AGAIN_MS : 0));
      while (isBusy());
    },
  };
}
