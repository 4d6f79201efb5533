import { type Box, overlap } from '@live-capture/core';

/** Two heads cannot share so much of their boxes; two sightings of one head share nearly everything. */
const SAME_FACE_OVERLAP = 0.5;

/** Leaves out a face that is another sighting of one before it: the landmarker at times finds a moving head twice. */
export function withoutTwins<Face extends { readonly box: Box }>(faces: readonly Face[]): readonly Face[] {
  return faces.filter(
    (face, index) => !faces.slice(0, index).some(({ box }) => overlap(box, face.box) > SAME_FACE_OVERLAP),
  );
}
