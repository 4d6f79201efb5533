import {
  type CapturePolicy,
  frameLiveness,
  INSPECTION_OF,
  judge,
  type LivenessDecision,
  type Observation,
  type Reason,
  type Size,
} from '@live-capture/core';
import { interEyeDistance } from '@live-capture/nets';
import { faceMeasures } from './face-measures.js';
import type { Sight } from './sight.js';

/** What is to be said of a photo. */
export interface Verdict {
  /** Why it is refused, or else why it should be reviewed; empty where nothing was found. */
  readonly reasons: readonly Reason[];
  /** `null` where nobody asked, or there is no face. */
  readonly liveness: LivenessDecision | null;
}

/**
 * Judges what was seen by core's own checks; those that need more than five points are not assessed. One frame that is
 * uncertain is no reason to refuse it, as single frames of live people are, at times: it is one to review it.
 */
export function judgeSight(sight: Sight, frame: Size, policy: CapturePolicy): Verdict {
  const reasons: Reason[] = [];
  for (const finding of judge(observationOf(sight, frame), policy)) {
    if (finding.status !== 'fail' || reasons.some(({ code }) => code === finding.code)) continue;
    reasons.push({
      code: finding.code,
      severity: 'reject',
      inspection: INSPECTION_OF[finding.code],
      measure: finding.check,
    });
  }
  const liveness = sight.livenessScore === null ? null : frameLiveness(sight.livenessScore, policy);
  if (liveness === 'spoof') {
    reasons.push({ code: 'liveness_failed', severity: 'reject', inspection: INSPECTION_OF.liveness_failed });
  }
  if (liveness === 'uncertain' && reasons.length === 0) {
    reasons.push({ code: 'liveness_uncertain', severity: 'review', inspection: INSPECTION_OF.liveness_uncertain });
  }
  return { reasons, liveness };
}

function observationOf({ faces }: Sight, frame: Size): Observation {
  const [own, ...others] = faces;
  return {
    atMs: 0,
    frame,
    faces: own ? [faceMeasures(own, frame)] : [],
    others: others.map((face) => ({
      box: face.box,
      interEyeDistancePx: interEyeDistance(face),
      score: face.score,
      atMs: 0,
    })),
    image: null,
    occlusion: null,
    appearance: null,
  };
}
