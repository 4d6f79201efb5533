import type { ModelBytes } from './models.js';
import type { Sight, SightRequest } from './sight.js';
import { createSlots, type SlotLimits } from './slots.js';
import { startThread, type Thread } from './thread.js';

/** Looks at pixels; once for each turn. */
export type Look = (request: SightRequest) => Promise<Sight>;

/** Threads that look at photos, a few at a time. */
export interface Eyes {
  /** Runs a step when its turn has come; throws a `BusyError` when that takes too long: then the signal is aborted. */
  use<T>(step: (look: Look, signal: AbortSignal) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts the threads and waits until each has loaded its networks. */
export async function openEyes(models: ModelBytes, limits: SlotLimits): Promise<Eyes> {
  const threads: (Promise<Thread> | null)[] = Array.from({ length: limits.count }, () => startThread(models));
  const close = async () => {
    const started = await Promise.allSettled(threads);
    await Promise.all(started.map((thread) => (thread.status === 'fulfilled' ? thread.value?.end() : null)));
  };
  try {
    await Promise.all(threads);
  } catch (error) {
    await close();
    throw error;
  }
  const lookIn = async (slot: number, request: SightRequest, signal: AbortSignal): Promise<Sight> => {
    signal.throwIfAborted();
    const starting = threads[slot] ?? startThread(models, signal);
    threads[slot] = starting;
    try {
      return await lookUntil(await starting, request, signal);
    } catch (error) {
      // The next photo gets another thread.
      threads[slot] = null;
      throw signal.aborted ? signal.reason : error;
    }
  };
  const inTurn = createSlots(limits);
  const use: Eyes['use'] = (step) => inTurn((slot, signal) => step((request) => lookIn(slot, request, signal), signal));
  return { use, close };
}

/** A network cannot be interrupted: a thread that is too slow ends. */
async function lookUntil(thread: Thread, request: SightRequest, signal: AbortSignal): Promise<Sight> {
  const stop = () => void thread.end();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await thread.look(request);
  } catch (error) {
    await thread.end();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
