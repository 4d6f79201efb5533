import type { Storage } from '../storage/storage.js';
import type { Metrics } from './metrics.js';

/** Storage whose every call is timed, and whose photos are counted as they are stored. */
export function observeStorage<T extends Storage>(storage: T, metrics: Metrics): T {
  const store = timed(storage.store, 'store', metrics);
  const repository = timed(storage.repository, 'database', metrics);
  const add: typeof repository.add = async (addition, keep) => {
    const first = await repository.add(addition, keep);
    if (first === null && !addition.photo.refused) metrics.stored(addition.photo.size);
    return first;
  };
  return { ...storage, store, repository: { ...repository, add } };
}

/** The same object with each of its calls timed. A call of the database holds what it waits for in the store, too. */
function timed<T extends object>(target: T, part: 'store' | 'database', metrics: Metrics): T {
  const entries = Object.entries(target).map(([operation, call]) => {
    const timedCall = async (...args: readonly unknown[]) => {
      const startMs = performance.now();
      const done = (failed: boolean) =>
        metrics.worked({ part, operation, seconds: (performance.now() - startMs) / 1000, failed });
      try {
        const result = await call(...args);
        done(false);
        return result;
      } catch (error) {
        done(true);
        throw error;
      }
    };
    return [operation, timedCall];
  });
  return { ...target, ...Object.fromEntries(entries) };
}
