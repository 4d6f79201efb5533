import { type Box, type FaceSighting, overlap } from '@live-capture/core';
import { type DetectedFace, interEyeDistance } from './detected-face.js';
import { strongest } from './suppress.js';

/** A face that was seen in one of the views, and when. */
export interface Seen {
  readonly face: DetectedFace;
  readonly atMs: number;
  /** Whether it was seen well enough to count: clearly, or twice. */
  readonly certain: boolean;
  /** Whether no face was landmarked in that frame, so that it may be the person's own. */
  readonly unclaimed: boolean;
}

/** Boxes of one face by two networks share at least a third (intersection over union). */
const OWN_OVERLAP = 0.3;
/** A piece of a face lies in it by more than half. Of two heads, one behind the other, that much would not be found. */
const PIECE_SHARE = 0.5;
/** The person's own face does not shrink to less within a second. */
const OWN_SIZE_RATIO = 0.5;

/** Whether a sighting is one of a landmarked face, or of a piece of it. */
export function isOwn(box: Box, landmarked: readonly Box[]): boolean {
  return landmarked.some((own) => overlap(box, own) > OWN_OVERLAP || shareInside(box, own) > PIECE_SHARE);
}

/** The faces beyond the landmarked ones, the largest first. */
export function othersOf(seen: readonly Seen[], landmarked: readonly Box[]): readonly FaceSighting[] {
  return distinct(seen.filter(({ face }) => !isOwn(face.box, landmarked)))
    .filter(({ box, unclaimed }) => !(unclaimed && mayBeOwn(box, landmarked)))
    .map((face) => ({ box: face.box, interEyeDistancePx: interEyeDistance(face), score: face.score, atMs: face.atMs }))
    .sort((a, b) => b.interEyeDistancePx - a.interEyeDistancePx);
}

/** What counts of the sightings in several views, each face once and as a whole. */
export function distinct(seen: readonly Seen[]): readonly (DetectedFace & Pick<Seen, 'atMs' | 'unclaimed'>)[] {
  const counted = seen.filter(({ certain }) => certain);
  return withoutPieces(strongest(counted.map(({ face, ...when }) => ({ ...face, ...when }))));
}

/** Leaves out what a tile shows of a face that another view shows as a whole. */
function withoutPieces<Face extends { readonly box: Box }>(faces: readonly Face[]): readonly Face[] {
  return faces.filter(
    (face) => !faces.some(({ box }) => areaOf(box) > areaOf(face.box) && shareInside(face.box, box) > PIECE_SHARE),
  );
}

function areaOf({ width, height }: Box): number {
  return width * height;
}

/** Whether a face that was seen while none was landmarked may be that of the person, who has moved since. */
function mayBeOwn(box: Box, landmarked: readonly Box[]): boolean {
  return landmarked.some(
    ({ width, height }) => box.height > OWN_SIZE_RATIO * height || box.width > OWN_SIZE_RATIO * width,
  );
}

/** How much of a box lies in another one, 0..1. */
function shareInside(box: Box, other: Box): number {
  const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
  const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
  return (Math.max(0, width) * Math.max(0, height)) / areaOf(box);
}
