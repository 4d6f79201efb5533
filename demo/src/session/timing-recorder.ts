import type { LiveCaptureAnalysisEvent } from '@live-capture/element';
import { Rolling } from './rolling.js';
import type { TimingRow, Timings } from './snapshot.js';

type FrameTimings = LiveCaptureAnalysisEvent['detail']['timings'];

const WINDOW_FRAMES = 120;
/** A pause between two sessions is no slow frame. */
const PAUSE_MS = 2000;

function rowOf(values: Rolling): TimingRow {
  return { last: values.last, p50: values.quantile(0.5), p95: values.quantile(0.95) };
}

/** Keeps the timings of the last frames. */
export class TimingRecorder {
  readonly #landmarks = new Rolling(WINDOW_FRAMES);
  readonly #measures = new Rolling(WINDOW_FRAMES);
  readonly #covers = new Rolling(WINDOW_FRAMES);
  readonly #others = new Rolling(WINDOW_FRAMES);
  readonly #liveness = new Rolling(WINDOW_FRAMES);
  readonly #frame = new Rolling(WINDOW_FRAMES);
  readonly #interval = new Rolling(WINDOW_FRAMES);
  #frames = 0;
  #lastAtMs: number | null = null;
  #loadMs: number | null = null;
  #longTasks = 0;
  #longestTaskMs = 0;

  frame(timings: FrameTimings, atMs: number): void {
    this.#frames += 1;
    this.#landmarks.push(timings.landmarksMs);
    this.#measures.push(timings.measuresMs);
    if (timings.occlusionMs !== null) this.#covers.push(timings.occlusionMs);
    if (timings.othersMs !== null) this.#others.push(timings.othersMs);
    if (timings.livenessMs !== null) this.#liveness.push(timings.livenessMs);
    this.#frame.push(timings.frameMs);
    const interval = this.#lastAtMs === null ? null : atMs - this.#lastAtMs;
    if (interval !== null && interval < PAUSE_MS) this.#interval.push(interval);
    this.#lastAtMs = atMs;
  }

  loaded(loadMs: number): void {
    this.#loadMs = loadMs;
  }

  longTask(durationMs: number): void {
    this.#longTasks += 1;
    this.#longestTaskMs = Math.max(this.#longestTaskMs, durationMs);
  }

  snapshot(): Timings {
    const typical = this.#interval.quantile(0.5);
    return {
      landmarks: rowOf(this.#landmarks),
      measures: rowOf(this.#measures),
      covers: rowOf(this.#covers),
      others: rowOf(this.#others),
      liveness: rowOf(this.#liveness),
      frame: rowOf(this.#frame),
      interval: rowOf(this.#interval),
      framesPerSecond: typical ? 1000 / typical : null,
      frames: this.#frames,
      loadMs: this.#loadMs,
      longTasks: this.#longTasks,
      longestTaskMs: this.#longestTaskMs,
    };
  }
}
