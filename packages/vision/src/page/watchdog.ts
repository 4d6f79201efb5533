/** Barks when nobody has fed it for a while. */
export interface Watchdog {
  feed(): void;
  /** Silences it for good: food that arrives late does not wake it again. */
  stop(): void;
}

/** A watchdog that calls `onStall` once, `stallMs` after it was started or fed last. */
export function createWatchdog(stallMs: number, onStall: () => void): Watchdog {
  let stopped = false;
  let timer = setTimeout(onStall, stallMs);
  return {
    feed() {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(onStall, stallMs);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
