import { type Box, frameToFaceRatio, type ImageMeasures, judge, POLICIES } from '@live-capture/core';
import type { Watched } from './watch.js';

/** What is kept of a frame: numbers, no picture and no landmarks. */
export interface FrameRecord {
  readonly atMs: number;
  readonly livenessScore: number | null;
  readonly frameMs: number;
  readonly frame: { readonly width: number; readonly height: number };
  readonly faces: number;
  readonly image: ImageMeasures | null;
  readonly face: FaceRecord | null;
  /** Codes of the checks of the standard policy that fail. */
  readonly codes: readonly string[];
}

interface FaceRecord {
  readonly box: Box;
  /** `min(W/w, H/h)` of frame and box. */
  readonly frameToFaceRatio: number;
  readonly interEyeDistancePx: number;
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

/** Sums up a frame. */
export function recordOf({ atMs, observation, livenessScore, frameMs }: Watched): FrameRecord {
  const { frame, faces, image } = observation;
  const codes = judge(observation, POLICIES.standard).flatMap((finding) =>
    finding.status === 'fail' ? [finding.code] : [],
  );
  return { atMs, livenessScore, frameMs, frame, faces: faces.length, image, face: faceIn(observation), codes };
}

function faceIn({ frame, faces }: Watched['observation']): FaceRecord | null {
  const [face] = faces;
  if (!face) return null;
  const { box, interEyeDistancePx, yawDeg, pitchDeg, rollDeg } = face;
  return { box, frameToFaceRatio: frameToFaceRatio(box, frame), interEyeDistancePx, yawDeg, pitchDeg, rollDeg };
}
