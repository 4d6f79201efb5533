export type {
  BackendReport,
  CaptureReport,
  CheckId,
  CoverKind,
  FaceMeasures,
  FaceRegion,
  FaceSighting,
  FailureCode,
  Finding,
  Limit,
  LivenessResult,
  LivePhoto,
  ModelUse,
  Observation,
  Occlusion,
  PolicyName,
  PolicyOverrides,
  ReasonCode,
  SessionState,
  SessionStatus,
  Unit,
} from '@live-capture/core';
export { FACE_REGIONS, REGION_OUTLINES } from '@live-capture/core';
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
export type { GuidanceHint, LiveCaptureLocale, ScreenText } from './locale/locale.js';
