import type { Size } from '../geometry.js';
import type { FaceMeasures } from '../observation.js';

/** One frame of a track: the one face that is followed, with what evidence is read from. */
export interface FaceFrame {
  readonly atMs: number;
  /** Size of the camera's frame, to which the face's pixels refer. */
  readonly frame: Size;
  readonly face: FaceMeasures;
  /** The face's colours, see `Observation`; `null` where nobody looked. */
  readonly appearance: Float32Array | null;
}

/** What a piece of evidence is read from. */
export type EvidenceKind = 'parallax' | 'perspective' | 'life';

/** What a track says about the thing that shows the face. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** As measured; its unit is told where each kind is measured. */
  readonly value: number;
  /** 0 (a flat or dead thing) to 1 (a living head). */
  readonly score: number;
  /** 0 (says nothing) to 1 (as sure as this kind can be). */
  readonly confidence: number;
}

/** 0 up to `zero`, 1 from `one` on, and straight in between. */
export function ramp(value: number, zero: number, one: number): number {
  return Math.min(1, Math.max(0, (value - zero) / (one - zero)));
}
