import type { Box } from '@live-capture/core';

/** Two heads cannot share so much of their boxes; two sightings of one head share nearly everything. */
const SAME_FACE_OVERLAP = 0.5;

/** Intersection over union. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a.width * a.height + b.width * b.height - shared);
}

/** Leaves out a face that is another sighting of one before it: the landmarker at times finds a moving head twice. */
export function withoutTwins<Face extends { readonly box: Box }>(faces: readonly Face[]): readonly Face[] {
  return faces.filter(
    (face, index) => !faces.slice(0, index).some(({ box }) => overlap(box, face.box) > SAME_FACE_OVERLAP),
  );
}
