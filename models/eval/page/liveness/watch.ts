import type { Observation } from '@live-capture/core';
import type { AnalyseOptions, Vision } from '@live-capture/vision';
import { FRAME_RATE, type Frames } from './clip.js';
import type { Degrade } from './degrade.js';

/** One frame, as the pipeline sees it. */
export interface Watched {
  /** From the beginning; the observation's own time is that of all presentations. */
  readonly atMs: number;
  readonly observation: Observation;
  readonly livenessScore: number | null;
  /** What the frame took in the worker. */
  readonly frameMs: number;
}

/** A clip, as the pipeline sees it. */
export interface WatchedClip {
  readonly frames: readonly Watched[];
  readonly unreadableFrames: number;
}

/** One presentation, frame after frame, fifteen a second. */
export interface Viewing {
  readonly startMs: number;
  /** `null` is a frame that cannot be read, and takes its time all the same. */
  look(frame: ImageBitmap | null, options: AnalyseOptions): Promise<Watched | null>;
}

/** Shows the pipeline one presentation after another. Times go on from one to the next, as its engines demand. */
export interface Watcher {
  /** Forgets who was seen before. */
  begin(): Promise<Viewing>;
}

/** Longer than anything is followed from one frame to the next. */
const PAUSE_MS = 10_000;

/** A watcher over a pipeline. */
export function createWatcher(vision: Vision): Watcher {
  let nowMs = 0;
  return {
    async begin() {
      // An empty frame: whoever was there before is not looked for any longer.
      const canvas = new OffscreenCanvas(64, 64);
      canvas.getContext('2d')?.fillRect(0, 0, 64, 64);
      nowMs += PAUSE_MS;
      await vision.analyse(canvas.transferToImageBitmap(), nowMs, { liveness: false, thorough: true });
      nowMs += PAUSE_MS;
      const startMs = nowMs;
      let index = 0;
      const look: Viewing['look'] = async (frame, options) => {
        const atMs = (index * 1000) / FRAME_RATE;
        index += 1;
        nowMs = startMs + atMs;
        if (!frame) return null;
        const { observation, livenessScore, timings } = await vision.analyse(frame, nowMs, options);
        return { atMs, observation, livenessScore, frameMs: timings.frameMs };
      };
      return { startMs, look };
    },
  };
}

/** Shows a clip to the pipeline, frame by frame. */
export async function watchClip(watcher: Watcher, frames: Frames, degrade: Degrade): Promise<WatchedClip> {
  const { look } = await watcher.begin();
  const watched: Watched[] = [];
  let unreadableFrames = 0;
  for await (const frame of frames) {
    const seen = await look(frame && (await degrade(frame)), { liveness: true, thorough: true });
    if (seen) watched.push(seen);
    else unreadableFrames += 1;
  }
  return { frames: watched, unreadableFrames };
}
