import { type Box, type FaceMeasures, type Occlusion, overlap } from '@live-capture/core';
import type { Pixels } from '@live-capture/nets';
import { faceSquare } from '../measure/face-square.js';
import { readOcclusion } from '../occlusion/answer.js';
import { OCCLUSION_INPUT_SHAPE, occlusionInput } from '../occlusion/input.js';
import type { Net } from './net.js';

/** A cover stays for many frames: guidance loses nothing when it is looked for ten times a second. */
const LOOK_EVERY_MS = 100;
/** A face that shares less of its box with the one looked at (intersection over union) has moved on, or is another one. */
const SAME_FACE_OVERLAP = 0.5;

/** Looks for what covers a face, every few frames, and says in between what was seen last. */
export interface OcclusionWatch {
  /** `now` has this very frame looked at. */
  look(face: FaceMeasures, pixels: Pixels, atMs: number, now: boolean): Promise<Occlusion>;
  /** Forgets what was seen, for the face is gone. */
  forget(): void;
}

/** A watch that has not seen anything yet. */
export function createOcclusionWatch(net: Net): OcclusionWatch {
  let last: { readonly occlusion: Occlusion; readonly box: Box } | null = null;
  return {
    async look(face, pixels, atMs, now) {
      if (!now && last && !isStale(last, face.box, atMs)) return last.occlusion;
      const outputs = await net.run(occlusionInput(pixels, faceSquare(face.landmarks)), OCCLUSION_INPUT_SHAPE);
      last = { occlusion: readOcclusion(outputs, atMs), box: face.box };
      return last.occlusion;
    },
    forget() {
      last = null;
    },
  };
}

function isStale(last: { readonly occlusion: Occlusion; readonly box: Box }, box: Box, atMs: number): boolean {
  const age = atMs - last.occlusion.atMs;
  return age < 0 || age >= LOOK_EVERY_MS || overlap(last.box, box) < SAME_FACE_OVERLAP;
}
