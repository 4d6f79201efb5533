import { median, type TimingReport } from '@live-capture/core';
import type { Analysis } from '@live-capture/vision';
import { Latest } from '../latest.js';

/** Some ten seconds at full speed: enough for a median. */
const KEPT = 300;

/** What the frames of one attempt cost; counts all of them, keeps the latest. */
export class FrameStats {
  private count = 0;
  private readonly frameMs = new Latest<number>(KEPT);
  private readonly livenessMs = new Latest<number>(KEPT);

  add({ frameMs, livenessMs }: Analysis['timings']): void {
    this.count += 1;
    this.frameMs.add(frameMs);
    if (livenessMs !== null) this.livenessMs.add(livenessMs);
  }

  /** Medians in milliseconds. */
  summary(): Pick<TimingReport, 'frames' | 'frameMs' | 'livenessMs'> {
    const [frameMs, livenessMs] = [this.frameMs.values(), this.livenessMs.values()];
    return {
      frames: this.count,
      frameMs: median(frameMs) || 0,
      livenessMs: livenessMs.length > 0 ? median(livenessMs) : null,
    };
  }
}
