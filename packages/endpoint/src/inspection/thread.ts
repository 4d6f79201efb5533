import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ModelBytes } from './models.js';
import type { Sight, SightAnswer, SightRequest } from './sight.js';

/** A thread that looks at photos, one at a time. */
export interface Thread {
  /** Fails when the thread ends before it answers, and ever after. */
  look(request: SightRequest): Promise<Sight>;
  end(): Promise<void>;
}

/**
 * Starts a thread and waits until its networks are loaded. ONNX Runtime for Node runs a network on the thread that asks
 * for it, whatever its promises look like: on the main one no other request would be answered meanwhile. A signal that is
 * aborted ends a thread that has not started yet.
 */
export async function startThread(models: ModelBytes, signal?: AbortSignal): Promise<Thread> {
  signal?.throwIfAborted();
  // By its public name, so that the compiled file is found from the sources, too.
  const script = createRequire(import.meta.url).resolve('@live-capture/endpoint/net-thread');
  const worker = new Worker(script, { workerData: models });
  const next = answersOf(worker);
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  await next().finally(() => signal?.removeEventListener('abort', stop));
  // Between photos nothing keeps the process alive.
  worker.unref();
  return {
    async look(request) {
      const answer = next();
      worker.ref();
      worker.postMessage(request, [request.pixels.data.buffer]);
      const said = await answer.finally(() => worker.unref());
      if (said.type === 'seen') return said.sight;
      throw new Error(`A network failed: ${said.type === 'failed' ? said.message : 'no answer'}`);
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** Waits for a thread's next answer; rejects when the thread has ended, or does. */
function answersOf(worker: Worker): () => Promise<SightAnswer> {
  let over: Error | null = null;
  let waiting: { resolve(answer: SightAnswer): void; reject(error: Error): void } | null = null;
  const end = (error: Error) => {
    over ??= error;
    waiting?.reject(over);
    waiting = null;
  };
  worker.on('message', (answer: SightAnswer) => {
    waiting?.resolve(answer);
    waiting = null;
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error('A thread of the inspection failed')));
  worker.on('exit', () => end(new Error('A thread of the inspection ended')));
  return () =>
    new Promise((resolve, reject) => {
      if (over) reject(over);
      else waiting = { resolve, reject };
    });
}
