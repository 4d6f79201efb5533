import type { Reason } from '@live-capture/core';

const RETRYABLE = {
  /** No answer: offline, DNS, TLS, CORS, a connection that broke. */
  network: true,
  /** No answer, or not the whole of it, in time; or HTTP 408. */
  upload_timeout: true,
  /** HTTP 429. */
  rate_limited: true,
  /** HTTP 5xx. */
  server_error: true,
  /** The function that gives the `Authorization` header failed, or took too long. */
  authorization_failed: true,
  /** HTTP 401, or a value that the `Authorization` header cannot have. */
  unauthorized: false,
  /** HTTP 403. */
  forbidden: false,
  /** HTTP 404. */
  not_found: false,
  /** HTTP 413, or a photo that is smaller or larger than the API takes. */
  image_bytes: false,
  /** HTTP 422: the server inspected the photo and refused it. */
  photo_refused: false,
  /** HTTP 400 and every other 4xx, or arguments that cannot be sent. */
  bad_request: false,
  /** The caller's signal was aborted. */
  aborted: false,
  /** An answer that is not of the live photos API. */
  invalid_response: false,
} as const satisfies Record<string, boolean>;

/** Why a call failed. Where core's `FailureCode` has the same name, it means the same. */
export type LivePhotosErrorCode = keyof typeof RETRYABLE;

/** What is known of a failure beside its code. */
export interface LivePhotosErrorDetails {
  readonly status?: number | undefined;
  readonly type?: string | undefined;
  readonly param?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly reasons?: readonly Reason[];
}

/** The one error of this package. Its message is for developers and never holds a token or a part of a photo. */
export class LivePhotosError extends Error {
  override readonly name = 'LivePhotosError';
  readonly code: LivePhotosErrorCode;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** HTTP status, where the server answered. */
  readonly status: number | undefined;
  /** The server's `type`. */
  readonly type: string | undefined;
  /** The argument at fault, as the server or this package names it. */
  readonly param: string | undefined;
  /** How long the server asks to wait, by its `Retry-After`. */
  readonly retryAfterMs: number | undefined;
  /** Why the server refused the photo; empty where it did not say. */
  readonly reasons: readonly Reason[];

  constructor(code: LivePhotosErrorCode, message: string, details: LivePhotosErrorDetails = {}) {
    super(message);
    this.code = code;
    this.retryable = RETRYABLE[code];
    this.status = details.status;
    this.type = details.type;
    this.param = details.param;
    this.retryAfterMs = details.retryAfterMs;
    this.reasons = details.reasons ?? [];
  }
}
