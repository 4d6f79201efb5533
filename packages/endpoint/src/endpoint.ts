import { setTimeout as wait } from 'node:timers/promises';
import type { EndpointConfig } from './config.js';
import { createApp } from './http/app.js';
import { openInspector } from './inspection/inspector.js';
import { PIXELS_AT_ONCE } from './limits.js';
import { guarded } from './operations/guarded.js';
import { createHealthCheck, type Health, healthAnswer } from './operations/health.js';
import { nameOfError } from './operations/log.js';
import { createMetrics, type Metrics } from './operations/metrics.js';
import { createTurns } from './photo/turns.js';
import { openStorage } from './storage/open-storage.js';
import { requireRetention } from './storage/retention.js';
import type { SweepReport } from './storage/storage-config.js';
import type { SweepListener } from './storage/sweeper.js';

/** A live photos endpoint that any server can mount. */
export interface Endpoint {
  /** Answers a request; waits until the endpoint is ready. */
  fetch(request: Request): Promise<Response>;
  /** Resolves when the database is open; rejects when another process has the folder (`FolderLockedError`) a model is missing (`InspectionModelsError`), or the networks do not run here (`InspectionUnavailableError`). */
  readonly ready: Promise<void>;
  /** Tells whether the database and the store answer, as `/readyz` does. */
  check(): Promise<Health>;
  /** What happened so far, as Prometheus reads it. To be served where only operators come. */
  metrics(): Promise<string>;
  /** Compares the store and the database now, as it does by itself from time to time. */
  sweep(): Promise<SweepReport>;
  /** Lets running requests end, for ten seconds at most, then gives the folder back. */
  close(): Promise<void>;
}

/** How long running requests may take when the endpoint closes; one that hangs must not keep it open. */
const CLOSE_MS = 10_000;

/**
 * Starts an endpoint on a data folder; throws a `TypeError` when its configuration would let in anybody, or nobody, or has a
 * retention that is none.
 */
export function createEndpoint(given: EndpointConfig): Endpoint {
  const config = withGuards(given);
  requireRetention(config.retention ?? {});
  const decodes = createTurns(PIXELS_AT_ONCE);
  const metrics = createMetrics(() => decodes.waiting);
  const observers = { metrics, log: config.log };
  const parts = { storage: () => opening, inspector: () => inspecting, observers, decodes };
  const app = createApp(config, { ...parts, isOpen: async () => (await isReady) && closing === null });
  // Before the folder is locked, so that there is nothing to undo where a model is missing.
  const inspecting = config.inspection ? openInspector(config.inspection, decodes) : Promise.resolve(null);
  const opening = inspecting.then(() => openStorage(config, listenerOf(config, metrics), metrics));
  const ready = opening.then(() => {});
  // Whoever does not wait for `ready` meets the failure as an answer.
  const isReady = ready.then(
    () => true,
    () => false,
  );
  const running = new Set<Promise<Response>>();
  let closing: Promise<void> | null = null;

  const probe = (part: 'repository' | 'store') => async () => {
    if (closing) throw new Error('The endpoint is closing');
    await (await opening)[part].check();
  };
  const check = createHealthCheck({ database: probe('repository'), store: probe('store') });
  const close = async () => {
    await Promise.race([Promise.allSettled(running), wait(CLOSE_MS, undefined, { ref: false })]);
    const storage = await opening.catch(() => null);
    await storage?.close();
    const inspector = await inspecting.catch(() => null);
    await inspector?.close();
  };
  return {
    ready,
    fetch: async (request) => {
      const health = healthAnswer(request, check);
      if (health) return health;
      const answer = Promise.resolve(app.fetch(request));
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    check,
    metrics: () => metrics.text(),
    sweep: async () => (await opening).sweep(),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** What an integrator listens with, none of which can fail a call or end the process. */
function withGuards(config: EndpointConfig) {
  const { log, onError, onSweep } = config;
  return { ...config, log: guarded(log), onError: guarded(onError), onSweep: guarded(onSweep) };
}

/** What happens without a request is counted and logged, too. */
function listenerOf({ log, onError, onSweep }: ReturnType<typeof withGuards>, metrics: Metrics): SweepListener {
  return {
    onSweep: (report) => {
      metrics.swept(report);
      log({ event: 'sweep', ...report });
      onSweep(report);
    },
    onError: (error) => {
      log({ event: 'failure', error: nameOfError(error) });
      onError(error);
    },
  };
}
