import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SweepReport } from '../storage/storage-config.js';

/** A request that was answered. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** Work of the store or the database that ended. */
export interface StorageWork {
  readonly part: 'store' | 'database';
  readonly operation: string;
  readonly seconds: number;
  readonly failed: boolean;
}

/** Counts what the endpoint does. Labels have few values, and none of them says anything of a person. */
export interface Metrics {
  answered(request: AnsweredRequest): void;
  /** A photo was stored. */
  stored(bytes: number): void;
  /** An upload was refused for a reason. */
  refused(reason: string): void;
  worked(work: StorageWork): void;
  swept(report: SweepReport): void;
  /** All of it in Prometheus' text format. */
  text(): Promise<string>;
}

/** The type of what `text` answers. */
export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** From a read of the embedded database to an upload at its deadline. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Starts to count. What waits for its turn is asked for when the figures are read. */
export function createMetrics(waiting: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'live_photos_http_request_duration_seconds',
    help: 'Answered requests and how long they took',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const photos = new Counter({ name: 'live_photos_stored_total', help: 'Photos that were stored', registers });
  const bytes = new Counter({ name: 'live_photos_stored_bytes_total', help: 'Bytes of these photos', registers });
  const refusals = new Counter({
    name: 'live_photos_uploads_refused_total',
    help: 'Refused uploads; one with two reasons counts for each',
    labelNames: ['reason'],
    registers,
  });
  const storage = new Histogram({
    name: 'live_photos_storage_duration_seconds',
    help: 'Work of the store and the database and how long it took',
    labelNames: ['part', 'operation', 'result'],
    buckets: SECONDS,
    registers,
  });
  const missing = new Gauge({
    name: 'live_photos_missing',
    help: 'Records whose bytes the last sweep did not find',
    registers,
  });
  addGauges(registry, waiting);
  return {
    answered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    stored: (size) => {
      photos.inc();
      bytes.inc(size);
    },
    refused: (reason) => refusals.inc({ reason }),
    worked: ({ part, operation, seconds, failed }) =>
      storage.observe({ part, operation, result: failed ? 'failed' : 'ok' }, seconds),
    swept: (report) => missing.set(report.missing),
    text: () => registry.metrics(),
  };
}

function addGauges(registry: Registry, waiting: () => number): void {
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  const memory = () => process.memoryUsage();
  gauge('live_photos_decodes_waiting', 'Uploads that wait for their turn to be decoded', waiting);
  gauge('process_resident_memory_bytes', 'Resident memory', () => memory().rss);
  gauge('nodejs_heap_size_used_bytes', 'Used heap', () => memory().heapUsed);
  gauge('nodejs_external_memory_bytes', 'Memory outside of the heap', () => memory().external);
  gauge('process_start_time_seconds', 'When the process began', () => performance.timeOrigin / 1000);
}
