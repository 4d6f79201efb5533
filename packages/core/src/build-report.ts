import type { ChallengeResult } from './challenge/result.js';
import type { Finding } from './finding.js';
import type { LivenessResult } from './liveness.js';
import type { CapturePolicy } from './policy.js';
import type { CaptureReport, Measure } from './report.js';
import type { BestFrame } from './session/state.js';

/** What the session and its engines know of the photo that was taken. */
export interface ReportInput
  extends Pick<CaptureReport, 'integrity' | 'camera' | 'models' | 'backend' | 'timings' | 'userAgent'> {
  readonly policy: CapturePolicy;
  readonly best: BestFrame;
  readonly liveness: LivenessResult | null;
  readonly challenge: ChallengeResult | null;
  readonly photo: CaptureReport['frame'];
}

function measureOf(finding: Finding): Measure {
  const { check: name, status } = finding;
  if (status === 'not_assessed')
    return { name, value: null, quality: null, unit: '', range: [null, null], status: 2, scope: 'device' };
  const { measured: value, quality, unit, limit } = finding;
  const range = [limit.min ?? null, limit.max ?? null] as const;
  return { name, value, quality, unit, range, status: status === 'pass' ? 1 : 0, scope: 'device' };
}

/**
 * The report that travels with the photo: what the device measured of exactly this frame.
 *
 * @throws {RangeError} when the frame holds no face, for such a frame is never the photo.
 */
export function buildReport(input: ReportInput): CaptureReport {
  const { policy, best, photo, challenge, ...rest } = input;
  const face = best.observation.faces[0];
  if (!face) throw new RangeError('A photo without a face has no report.');
  const { box, interEyeDistancePx: interEyePx, yawDeg, pitchDeg, rollDeg } = face;
  return {
    schema: 'live-capture-report/1',
    policy: { name: policy.name, version: policy.version },
    frame: photo,
    face: { box, interEyePx, yawDeg, pitchDeg, rollDeg },
    measures: best.findings.map(measureOf),
    challenge: challenge && { ...challenge, passed: true },
    ...rest,
  };
}
