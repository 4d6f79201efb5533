export type {
  ActionOutcome,
  BackendReport,
  CaptureReport,
  ChallengeAction,
  ChallengeMode,
  ChallengeResult,
  Challenging,
  CheckId,
  CoverKind,
  Evidence,
  FaceMeasures,
  FaceRegion,
  FaceSighting,
  FailureCode,
  Finding,
  Limit,
  LivenessResult,
  LivePhoto,
  ModelUse,
  NonceSource,
  Observation,
  Occlusion,
  PolicyName,
  PolicyOverrides,
  ReasonCode,
  SessionState,
  SessionStatus,
  Unit,
} from '@live-capture/core';
export { FACE_REGIONS, gatherEvidence, REGION_OUTLINES } from '@live-capture/core';
export type { FacingMode } from './camera/constraints.js';
export {
  LiveCaptureAnalysisEvent,
  LiveCaptureCancelEvent,
  LiveCaptureCaptureEvent,
  LiveCaptureCompleteEvent,
  LiveCaptureErrorEvent,
  type LiveCaptureEventMap,
  LiveCaptureGuidanceEvent,
  LiveCaptureProgressEvent,
  LiveCaptureReadyEvent,
  LiveCaptureStateChangeEvent,
} from './events.js';
export { LiveCapture } from './live-capture.js';
export { EN } from './locale/en.js';
export type { GuidanceHint, LiveCaptureLocale, PositionHint, ScreenText } from './locale/locale.js';
