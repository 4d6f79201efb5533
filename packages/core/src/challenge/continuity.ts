import { otherFaces } from '../checks/faces.js';
import type { FaceFrame } from '../evidence/evidence.js';
import { overlap } from '../geometry.js';
import type { FaceMeasures, Observation } from '../observation.js';
import type { CapturePolicy } from '../policy.js';
import { appearanceChange } from './appearance.js';
import { isSmallTurn } from './small-turn.js';

function sizeJump(before: FaceFrame, now: FaceFrame): number {
  const ratio = (a: number, b: number) => Math.max(a, b) / Math.min(a, b);
  // In wide turns and nods one of the two is unsteady; a face of another size differs in both.
  return Math.min(
    ratio(before.face.interEyeDistancePx, now.face.interEyeDistancePx),
    ratio(before.face.headSizeRatio, now.face.headSizeRatio),
  );
}

function isUnlike(before: FaceFrame, now: FaceFrame, limit: number, policy: CapturePolicy): boolean {
  // From another side the same face has other colours.
  if (!isSmallTurn(now.face.yawDeg - before.face.yawDeg, policy)) return false;
  const change = appearanceChange(before.appearance, now.appearance);
  return change !== null && change > limit;
}

/** Whether the face of one frame can be that of an earlier one, with nothing between them: no head jumps. */
export function isSameFace(before: FaceFrame, now: FaceFrame, policy: CapturePolicy): boolean {
  const turnDeg = Math.abs(now.face.yawDeg - before.face.yawDeg);
  const maxTurnDeg = policy.maxTurnJumpDeg + (policy.maxTurnRateDegPerS * (now.atMs - before.atMs)) / 1_000;
  return (
    overlap(now.face.box, before.face.box) >= policy.minFaceOverlap &&
    turnDeg <= maxTurnDeg &&
    sizeJump(before, now) <= policy.maxSizeJump &&
    !isUnlike(before, now, policy.maxAppearanceJump, policy)
  );
}

/** Whether a face still looks like that of the photo, as far as one can tell: from the same side. */
export function looksLike(photo: FaceFrame, now: FaceFrame, policy: CapturePolicy): boolean {
  return !isUnlike(photo, now, policy.maxAppearanceChange, policy);
}

/** The face that is where the person's was, be it the largest or not. */
export function faceNear({ faces }: Observation, { face: { box } }: FaceFrame): FaceMeasures | null {
  const [nearest] = [...faces].sort((a, b) => overlap(b.box, box) - overlap(a.box, box));
  return nearest ?? null;
}

/** Looks, one after another, that showed a second face. */
export interface SecondFace {
  readonly looks: number;
  /** When the latest of them was. */
  readonly atMs: number;
}

/** Counts the looks that showed a second face; `null` as soon as one does not. A face that only the detector saw is in many frames of one look. */
export function secondFace(
  before: SecondFace | null,
  observation: Observation,
  last: FaceFrame,
  policy: CapturePolicy,
): SecondFace | null {
  // The person's own face is seen by the detector alone while its landmarks are lost.
  const others = otherFaces(observation, policy).filter(
    ({ box }) => overlap(box, last.face.box) < policy.minFaceOverlap,
  );
  const isLandmarked = observation.faces.length > 1;
  if (!isLandmarked && others.length === 0) return null;
  const atMs = isLandmarked ? observation.atMs : Math.max(...others.map((other) => other.atMs));
  return { looks: (before?.looks ?? 0) + (atMs === before?.atMs ? 0 : 1), atMs };
}
