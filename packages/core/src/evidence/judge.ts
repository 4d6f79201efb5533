import type { CapturePolicy } from '../policy.js';
import type { Evidence, EvidenceKind } from './evidence.js';

/** Whether what moved was a head, something flat, or nobody knows. */
export type Medium = 'head' | 'flat' | 'unclear';

/**
 * How much each kind says of a head or something flat. Perspective is a small effect, measured against an assumed focal
 * length, so a clear turn of the head outweighs it, and alone it calls nothing flat: some heads that come nearer by little,
 * or smile meanwhile, measure as pictures do. Life says nothing of the shape: a face on a screen blinks and speaks.
 */
const WEIGHTS = { parallax: 1, perspective: 0.5, life: 0 } as const satisfies Record<EvidenceKind, number>;

/**
 * Judges all evidence together. Pieces count by their confidence; whatever is frozen or loops is no person, whatever its
 * shape. Where the pieces contradict each other, or are too weak together, the answer is `unclear`.
 */
export function judgeEvidence(evidence: readonly Evidence[], policy: CapturePolicy): Medium {
  const sure = evidence.filter(({ confidence }) => confidence >= policy.minEvidenceConfidence);
  if (sure.some(({ kind, score }) => kind === 'life' && score <= policy.maxFlatEvidence)) return 'flat';
  const weight = sum(sure, (each) => WEIGHTS[each.kind] * each.confidence);
  if (weight === 0) return 'unclear';
  const score = sum(sure, (each) => WEIGHTS[each.kind] * each.confidence * each.score) / weight;
  if (score >= policy.minHeadEvidence) return 'head';
  const isTurned = sure.some(({ kind }) => kind === 'parallax');
  return isTurned && score <= policy.maxFlatEvidence ? 'flat' : 'unclear';
}

function sum(evidence: readonly Evidence[], of: (each: Evidence) => number): number {
  return evidence.reduce((total, each) => total + of(each), 0);
}
