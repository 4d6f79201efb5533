/** Not every worker hears of `online`, but in each `navigator.onLine` tells. */
const LOOK_MS = 1_000;

/** Whether the platform knows that it is offline. Node never says so. */
export function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

/** Settles as soon as the platform is online, or rejects with the signal's reason. */
export function whenOnline(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!signal.aborted && isOffline()) return;
      clearInterval(looking);
      globalThis.removeEventListener?.('online', look);
      signal.removeEventListener('abort', look);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const looking = setInterval(look, LOOK_MS);
    globalThis.addEventListener?.('online', look);
    signal.addEventListener('abort', look);
    look();
  });
}
