import type {
  BackendReport,
  CameraReport,
  CaptureReport,
  FailureCode,
  Finding,
  LivePhoto,
  Observation,
  Retry,
  SessionState,
  SessionStatus,
} from '@live-capture/core';
import type { Analysis } from '@live-capture/vision';
import type { GuidanceHint } from './locale/locale.js';

const PUBLIC = { bubbles: true, composed: true } as const;

/** The camera and the engines run, and the person sees themselves. */
export class LiveCaptureReadyEvent extends CustomEvent<{
  readonly camera: CameraReport;
  readonly backend: BackendReport;
  readonly loadMs: number;
}> {
  constructor(detail: LiveCaptureReadyEvent['detail']) {
    super('ready', { ...PUBLIC, detail });
  }
}

/** The person is told something else than before. */
export class LiveCaptureGuidanceEvent extends CustomEvent<{ readonly hint: GuidanceHint; readonly text: string }> {
  constructor(detail: LiveCaptureGuidanceEvent['detail']) {
    super('guidance', { ...PUBLIC, detail });
  }
}

/** The session went from one status to another. */
export class LiveCaptureStateChangeEvent extends CustomEvent<{
  readonly status: SessionStatus;
  readonly previous: SessionStatus;
  readonly state: SessionState;
}> {
  constructor(detail: LiveCaptureStateChangeEvent['detail']) {
    super('statechange', { ...PUBLIC, detail });
  }
}

/**
 * The photo is about to be uploaded. `preventDefault()` stops the upload: the page keeps the photo, and the session
 * completes without one.
 */
export class LiveCaptureCaptureEvent extends CustomEvent<{
  readonly photo: Blob;
  readonly width: number;
  readonly height: number;
  readonly report: CaptureReport;
  readonly performLivenessCheck: boolean;
}> {
  constructor(detail: LiveCaptureCaptureEvent['detail']) {
    super('capture', { ...PUBLIC, cancelable: true, detail });
  }
}

/**
 * Bytes of the engines that were loaded, or of the photo that were sent. `totalBytes` is 0 while nobody knows; `offline`
 * says that the photo waits for the connection.
 */
export class LiveCaptureProgressEvent extends CustomEvent<{
  readonly phase: 'load' | 'upload';
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly offline: boolean;
}> {
  constructor(detail: LiveCaptureProgressEvent['detail']) {
    super('progress', { ...PUBLIC, detail });
  }
}

/** The session ended well. `livePhoto` is what the endpoint stored, `null` where nothing was uploaded. */
export class LiveCaptureCompleteEvent extends CustomEvent<{
  readonly livePhoto: LivePhoto | null;
  readonly report: CaptureReport;
}> {
  constructor(detail: LiveCaptureCompleteEvent['detail']) {
    super('complete', { ...PUBLIC, detail });
  }
}

/**
 * The session failed. The code is public and stable, the message is for developers. It does not bubble, like the errors
 * of media elements: on its way it would reach `window.onerror`.
 */
export class LiveCaptureErrorEvent extends CustomEvent<{
  readonly code: FailureCode;
  readonly message: string;
  readonly recoverable: boolean;
  /** What "Try again" starts: the whole capture, or only the upload. */
  readonly retry: Retry;
  /** Why the photo was refused, or what kept the person from getting into position. */
  readonly reasons?: readonly string[];
}> {
  constructor(detail: LiveCaptureErrorEvent['detail']) {
    super('error', { composed: true, detail });
  }
}

/** The person or the page cancelled the session. */
export class LiveCaptureCancelEvent extends CustomEvent<null> {
  constructor() {
    super('cancel', PUBLIC);
  }
}

/** What was measured in one frame and what the policy says of it: for pages that show numbers, such as QA tools. */
export class LiveCaptureAnalysisEvent extends CustomEvent<{
  readonly observation: Observation;
  readonly findings: readonly Finding[];
  readonly timings: Analysis['timings'];
  readonly livenessScore: number | null;
}> {
  constructor(detail: LiveCaptureAnalysisEvent['detail']) {
    super('analysis', { ...PUBLIC, detail });
  }
}

/** The element's events by name, for typed listeners. */
export interface LiveCaptureEventMap {
  readonly ready: LiveCaptureReadyEvent;
  readonly guidance: LiveCaptureGuidanceEvent;
  readonly statechange: LiveCaptureStateChangeEvent;
  readonly capture: LiveCaptureCaptureEvent;
  readonly progress: LiveCaptureProgressEvent;
  readonly complete: LiveCaptureCompleteEvent;
  readonly error: LiveCaptureErrorEvent;
  readonly cancel: LiveCaptureCancelEvent;
  readonly analysis: LiveCaptureAnalysisEvent;
}
