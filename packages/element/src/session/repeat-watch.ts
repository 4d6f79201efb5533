import type { FrameRepeats, Observation } from '@live-capture/core';
import type { CameraFrame } from '@live-capture/vision';

/** FNV-1a, by words of 32 bits. */
function hash(values: Float32Array, start: number): number {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return words.reduce((state, word) => Math.imul(state ^ word, 16_777_619), start);
}

/**
 * One number for all that was seen of a face. The same picture gives the same one, whatever came before it; of a sensor
 * no two pictures do.
 */
function digestOf({ faces: [face], appearance }: Observation): number | null {
  if (!face) return null;
  return hash(appearance ?? new Float32Array(), hash(face.landmarks, 2_166_136_261));
}

/**
 * Which picture of the camera a frame is, in microseconds; `null` where the browser does not tell. To be asked before
 * the frame is handed on.
 */
export function timestampOf(frame: CameraFrame): number | null {
  return 'timestamp' in frame ? frame.timestamp : null;
}

/** Frames that are remembered: some two minutes of an ordinary camera, and of no use if forgotten after. */
const KEPT = 3_000;

/** Counts frames that equal an earlier one. */
export class RepeatWatch {
  private readonly seen = new Set<number>();
  private lastTimestampUs: number | null = null;
  private last: number | null = null;
  private counts: FrameRepeats = { frames: 0, repeated: 0, recurring: 0 };

  /** A picture may be looked at twice, and Firefox gives all of them one time: neither is a repeat. */
  add(timestampUs: number | null, observation: Observation): void {
    if (timestampUs === null || timestampUs === this.lastTimestampUs) return;
    this.lastTimestampUs = timestampUs;
    const digest = digestOf(observation);
    if (digest !== null) this.count(digest);
    this.last = digest;
  }

  summary(): FrameRepeats {
    return this.counts;
  }

  private count(digest: number): void {
    const { frames, repeated, recurring } = this.counts;
    const same = digest === this.last;
    const known = !same && this.seen.has(digest);
    this.counts = { frames: frames + 1, repeated: repeated + Number(same), recurring: recurring + Number(known) };
    this.seen.add(digest);
    const [oldest] = this.seen;
    if (this.seen.size > KEPT && oldest !== undefined) this.seen.delete(oldest);
  }
}
