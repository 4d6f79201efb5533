export { buildReport, type ReportInput } from './build-report.js';
export type { ChallengeAction, ChallengeMode } from './challenge/action.js';
export { CHALLENGE_ACTIONS } from './challenge/action.js';
export { drawActions } from './challenge/draw.js';
export type { ActionOutcome, ChallengeResult, NonceSource } from './challenge/result.js';
export { faceFrame } from './challenge/track.js';
export { borderGapPx, frameToFaceRatio } from './checks/position.js';
export { CHECKS, judge, passesAll } from './checks/table.js';
export type { Evidence, EvidenceKind, FaceFrame } from './evidence/evidence.js';
export { gatherEvidence } from './evidence/gather.js';
export { judgeEvidence } from './evidence/judge.js';
export { byRegion, FACE_REGIONS, type FaceRegion, REGION_OUTLINES } from './face-regions.js';
export { FAILURES, type FailureCode, type Retry } from './failure.js';
export type { CheckId, Fail, Finding, Hint, Limit, NotAssessed, Pass, Unit } from './finding.js';
export { type Box, overlap, type Size } from './geometry.js';
export { type Guidance, nextGuidance, wantedHint } from './guidance.js';
export { integritySignals } from './integrity/integrity-signals.js';
export type {
  FrameRepeats,
  IntegrityRecord,
  TrackCapabilities,
  TrackRecord,
  TrackSettings,
} from './integrity/record.js';
export type { IntegrityCode, IntegritySignal } from './integrity/signal.js';
export type * from './live-photo.js';
export {
  frameLiveness,
  fusedLiveness,
  type LivenessDecision,
  type LivenessResult,
  type LivenessSample,
} from './liveness.js';
export type { FaceMargins, FaceMeasures, FaceSighting, ImageMeasures, Observation } from './observation.js';
export { COVER_KINDS, type CoverKind, likeliestCover, type Occlusion } from './occlusion.js';
export { POLICIES, type PolicyName, type PolicyOverrides } from './policies.js';
export { type CapturePolicy, PolicyError } from './policy.js';
export { INSPECTION_OF, type Inspection, type ReasonCode } from './reason-codes.js';
export type {
  BackendReport,
  CameraReport,
  CaptureReport,
  LivenessTrial,
  Measure,
  ModelUse,
  TimingReport,
} from './report.js';
export { resolvePolicy } from './resolve-policy.js';
export { next } from './session/next.js';
export type * from './session/state.js';
export { median } from './statistics.js';
