import type { VisionErrorCode } from '../vision.js';
import { asVisionError, VisionError } from '../vision-error.js';
import type { Reply } from '../worker-api.js';

/**
 * Stands between the page and the worker, for a call to a worker that died never settles by itself. Once the guard has
 * failed, every call under way and every later one rejects with that error.
 */
export interface Guard {
  /**
   * Runs a call. When it takes longer than the deadline the whole guard fails, for nobody knows what the worker does.
   * Without a deadline somebody else has to watch.
   */
  run<T>(call: () => Promise<Reply<T>>, deadline?: Deadline): Promise<T>;
  /** Ends everything with an error. Only the first counts. */
  fail(error: VisionError): void;
}

/** How long a call may take, and what it means when it takes longer. */
export interface Deadline {
  readonly ms: number;
  readonly code: VisionErrorCode;
}

/** A guard; `onFail` frees what it guards, once. */
export function createGuard(onFail: () => void): Guard {
  const waiting = new Set<(error: VisionError) => void>();
  let failure: VisionError | null = null;
  const fail = (error: VisionError) => {
    if (failure) return;
    failure = error;
    onFail();
    for (const reject of waiting) reject(error);
    waiting.clear();
  };
  return {
    fail,
    run(call, deadline) {
      return new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        const timer = deadline && setTimeout(() => fail(lateness(deadline)), deadline.ms);
        const settle = () => {
          clearTimeout(timer);
          waiting.delete(refuse);
        };
        const refuse = (error: VisionError) => {
          settle();
          reject(error);
        };
        waiting.add(refuse);
        call().then(
          (reply) => {
            settle();
            if (reply.ok) resolve(reply.value);
            else reject(new VisionError(reply.error.code, reply.error.message));
          },
          (error: unknown) => refuse(asVisionError(error, 'engine_failed')),
        );
      });
    },
  };
}

function lateness({ ms, code }: Deadline): VisionError {
  return new VisionError(code, `The worker gave no answer for ${ms} ms.`);
}
