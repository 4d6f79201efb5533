import { type Remote, wrap } from 'comlink';
import { VisionError } from '../vision-error.js';
import type { WorkerApi } from '../worker-api.js';
import { createGuard, type Guard } from './guard.js';
import { startWorker } from './start-worker.js';

/** What a pipeline is held together by. */
export interface Parts {
  readonly worker: Remote<WorkerApi>;
  readonly guard: Guard;
  /** Aborted when the pipeline ends, however it ends. */
  readonly ended: AbortSignal;
}

/** Starts the worker and its guard. */
export function startParts(): Parts {
  const ended = new AbortController();
  let worker: Worker;
  try {
    worker = startWorker();
  } catch (error) {
    throw new VisionError('engine_failed', 'The worker could not be started.', { cause: error });
  }
  const guard = createGuard(() => {
    worker.terminate();
    ended.abort();
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    guard.fail(new VisionError('engine_failed', event.message || 'The worker script could not be loaded.'));
  });
  worker.addEventListener('messageerror', () => {
    guard.fail(new VisionError('engine_failed', 'A message of the worker could not be read.'));
  });
  return { worker: wrap<WorkerApi>(worker), guard, ended: ended.signal };
}
