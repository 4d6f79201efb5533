import { COVER_KINDS, type CoverKind, judge, type Observation, POLICIES } from '@live-capture/core';
import type { Analysis } from '@live-capture/vision';

/** The checks of what covers a face. */
const OCCLUSION_CHECKS = ['eyesVisible', 'mouthOcclusionPrevention', 'faceOcclusionPrevention', 'foreheadVisible'];

/** What the pipeline and the standard policy say of one picture. Nothing in it tells who is in the picture. */
export interface Seen {
  /** Faces of which landmarks were found. */
  readonly faces: number;
  /** Faces that only the detector saw. */
  readonly others: number;
  /** Whether a check of covers failed; `null` where none was assessed. */
  readonly refused: boolean | null;
  /** The likeliest kind of cover, `none` being one; `null` where nobody looked. */
  readonly kind: CoverKind | null;
  /** The codes of all checks that failed. */
  readonly codes: readonly string[];
  /** As measured: the neutral pitch of the policy is that of people, not of the actor. `null` without a face. */
  readonly pose: { readonly yawDeg: number; readonly pitchDeg: number; readonly rollDeg: number } | null;
  readonly frameMs: number;
  readonly occlusionMs: number | null;
}

/** Sums up an analysis by the standard policy. */
export function seenIn({ observation, timings }: Analysis): Seen {
  const findings = judge(observation, POLICIES.standard);
  const ofCovers = findings.filter(
    ({ check, status }) => OCCLUSION_CHECKS.includes(check) && status !== 'not_assessed',
  );
  return {
    faces: observation.faces.length,
    others: observation.others.length,
    refused: ofCovers.length === 0 ? null : ofCovers.some(({ status }) => status === 'fail'),
    kind: likeliestKind(observation),
    codes: findings.flatMap((finding) => (finding.status === 'fail' ? [finding.code] : [])),
    pose: poseIn(observation),
    frameMs: timings.frameMs,
    occlusionMs: timings.occlusionMs,
  };
}

function likeliestKind({ occlusion }: Observation): CoverKind | null {
  if (!occlusion) return null;
  return COVER_KINDS.reduce((best, kind) => (occlusion.kinds[kind] > occlusion.kinds[best] ? kind : best));
}

function poseIn({ faces }: Observation): Seen['pose'] {
  const [face] = faces;
  return face ? { yawDeg: face.yawDeg, pitchDeg: face.pitchDeg, rollDeg: face.rollDeg } : null;
}
