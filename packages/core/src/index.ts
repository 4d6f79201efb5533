export { buildReport, type ReportInput } from './build-report.js';
export { borderGapPx } from './checks/position.js';
export { CHECKS, judge, passesAll } from './checks/table.js';
export { byRegion, FACE_REGIONS, type FaceRegion, REGION_OUTLINES } from './face-regions.js';
export { FAILURES, type FailureCode, type Retry } from './failure.js';
export type { CheckId, Fail, Finding, Hint, Limit, NotAssessed, Pass, Unit } from './finding.js';
export { type Box, overlap, type Size } from './geometry.js';
export { type Guidance, nextGuidance, wantedHint } from './guidance.js';
export type * from './live-photo.js';
export { assessLiveness, type LivenessDecision, type LivenessResult, type LivenessSample } from './liveness.js';
export type { FaceMargins, FaceMeasures, FaceSighting, ImageMeasures, Observation } from './observation.js';
export { COVER_KINDS, type CoverKind, likeliestCover, type Occlusion } from './occlusion.js';
export { type CapturePolicy, POLICIES, PolicyError, type PolicyName, type PolicyOverrides } from './policy.js';
export { INSPECTION_OF, type Inspection, type ReasonCode } from './reason-codes.js';
export type {
  BackendReport,
  CameraReport,
  CaptureReport,
  Measure,
  ModelUse,
  TimingReport,
} from './report.js';
export { resolvePolicy } from './resolve-policy.js';
export { next } from './session/next.js';
export type * from './session/state.js';
