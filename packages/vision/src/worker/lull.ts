/** How often a busy worker is asked again. */
const ASK_AGAIN_MS = 50;
/** Without a scored frame for so long a hold is over: a slow phone shows one in half a second. */
const HOLD_OVER_MS = 1_000;

/** Says when nobody holds still for the camera. */
export interface Lull {
  /** A frame comes in; those scored for liveness belong to a hold. */
  frame(scored: boolean): void;
  /** Settles once no hold is under way. */
  wait(): Promise<void>;
}

/** A worker that no frame has come to yet is at rest. */
export function createLull(): Lull {
  let busyUntil = 0;
  const isBusy = () => performance.now() < busyUntil;
  return {
    frame(scored) {
      busyUntil = scored ? performance.now() + HOLD_OVER_MS : 0;
    },
    async wait() {
      // Also lets a frame that waits at the door come first.
      do await new Promise((resolve) => setTimeout(resolve, isBusy() ? ASK_AGAIN_MS : 0));
      while (isBusy());
    },
  };
}
