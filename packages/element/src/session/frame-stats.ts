import type { TimingReport } from '@live-capture/core';
import type { Analysis } from '@live-capture/vision';

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}

/** What the frames of one attempt cost; counts all of them, keeps the latest. */
export class FrameStats {
  private static readonly KEPT = 300;
  private count = 0;
  private frameMs: number[] = [];
  private livenessMs: number[] = [];

  add({ frameMs, livenessMs }: Analysis['timings']): void {
    this.count += 1;
    this.frameMs = [...this.frameMs, frameMs].slice(-FrameStats.KEPT);
    if (livenessMs !== null) this.livenessMs = [...this.livenessMs, livenessMs].slice(-FrameStats.KEPT);
  }

  /** Medians in milliseconds. */
  summary(): Pick<TimingReport, 'frames' | 'frameMs' | 'livenessMs'> {
    return { frames: this.count, frameMs: median(this.frameMs) ?? 0, livenessMs: median(this.livenessMs) };
  }
}
