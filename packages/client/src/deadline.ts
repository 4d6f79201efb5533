import { LivePhotosError } from './error.js';

/** A signal that ends work when the caller aborts or the time is over; its reason is the error to throw. */
export interface Deadline {
  readonly signal: AbortSignal;
  remainingMs(): number;
  /** Starts the time anew: something moved. */
  restart(): void;
  /** Settles as the work does, or rejects as soon as the deadline ends it, even if the work never notices. */
  race<T>(work: Promise<T>): Promise<T>;
  close(): void;
}

/** Starts a deadline. Written out because `AbortSignal.any` is missing in Safari before 17.4. */
export function openDeadline(ms: number, outer: AbortSignal | undefined, tooLate: () => LivePhotosError): Deadline {
  const controller = new AbortController();
  const expire = () => controller.abort(tooLate());
  const stop = () => controller.abort(outer?.reason instanceof LivePhotosError ? outer.reason : aborted());
  let endsAtMs = performance.now() + ms;
  let timer = setTimeout(expire, ms);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    remainingMs: () => endsAtMs - performance.now(),
    restart: () => {
      clearTimeout(timer);
      endsAtMs = performance.now() + ms;
      timer = setTimeout(expire, ms);
    },
    race: (work) => raceAbort(work, controller.signal),
    close: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}

function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function aborted(): LivePhotosError {
  return new LivePhotosError('aborted', 'The call was aborted');
}
