import { overlap } from '@live-capture/core';
import type { DetectedFace } from './detected-face.js';

/** Boxes that share more (intersection over union) are sightings of one face: the detector's own setting is .3 to .45. */
const SAME_FACE_OVERLAP = 0.3;

/** Keeps the best of all sightings of one face, the best face first. */
export function strongest<Face extends Pick<DetectedFace, 'box' | 'score'>>(faces: readonly Face[]): readonly Face[] {
  const kept: Face[] = [];
  for (const face of [...faces].sort((a, b) => b.score - a.score)) {
    if (!kept.some(({ box }) => overlap(box, face.box) > SAME_FACE_OVERLAP)) kept.push(face);
  }
  return kept;
}
