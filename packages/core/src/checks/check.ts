import type { CheckId, Finding, Hint, Limit, Unit } from '../finding.js';
import type { FaceMeasures, ImageMeasures, Observation } from '../observation.js';
import { ofiqQuality } from '../ofiq/measures.js';
import type { CapturePolicy } from '../policy.js';
import type { ReasonCode } from '../reason-codes.js';

/** One row of the table of checks. */
export type Check = (observation: Observation, policy: CapturePolicy) => Finding;

/** What a check compares, and what it says when the value is below or above its limit. */
interface Comparison {
  readonly measured: number;
  /** OFIQ's raw value where it is not what is measured; `null` where it cannot be told. */
  readonly raw?: number | null;
  readonly limit: Limit;
  readonly below?: Verdict;
  readonly above?: Verdict;
}

/** The code and the hint of a failure. */
export interface Verdict {
  readonly code: ReasonCode;
  readonly hint: Hint;
}

/** Holds a value to its limit. */
export function compare(
  check: CheckId,
  unit: Unit,
  { measured, raw = measured, limit, below, above }: Comparison,
): Finding {
  // A measure that is not a number is no answer: it must neither pass nor blame the person.
  if (Number.isNaN(measured)) return { check, status: 'not_assessed' };
  const value = { check, measured, limit, unit, quality: raw === null ? null : ofiqQuality(check, raw) };
  if (below && limit.min !== undefined && measured < limit.min) return { ...value, status: 'fail', ...below };
  if (above && limit.max !== undefined && measured > limit.max) return { ...value, status: 'fail', ...above };
  return { ...value, status: 'pass' };
}

/** A check of the frame as a whole; it answers without a face, too. */
export function frameCheck(
  check: CheckId,
  unit: Unit,
  comparison: (observation: Observation, policy: CapturePolicy) => Comparison,
): Check {
  return (observation, policy) => compare(check, unit, comparison(observation, policy));
}

/** A check of the largest face; without a face it is not assessed. */
export function faceCheck(
  check: CheckId,
  unit: Unit,
  comparison: (face: FaceMeasures, policy: CapturePolicy, observation: Observation) => Comparison,
): Check {
  return (observation, policy) => {
    const face = observation.faces[0];
    return face ? compare(check, unit, comparison(face, policy, observation)) : { check, status: 'not_assessed' };
  };
}

/** A check of the face's pixels; without a face it is not assessed. */
export function imageCheck(
  check: CheckId,
  unit: Unit,
  comparison: (image: ImageMeasures, policy: CapturePolicy) => Comparison,
): Check {
  return ({ image }, policy) =>
    image ? compare(check, unit, comparison(image, policy)) : { check, status: 'not_assessed' };
}

/** A limit that holds either way, with a verdict for each side. */
export function within(measured: number, max: number, below: Verdict, above: Verdict): Comparison {
  return { measured, limit: { min: -max, max }, below, above };
}
