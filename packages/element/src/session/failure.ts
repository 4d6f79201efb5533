import { FAILURES, type FailureCode } from '@live-capture/core';

/** Why a session failed: a stable code, and words for developers. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly reasons?: readonly string[];
}

/** A failure with a code that is known where it is thrown. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

/** What `getUserMedia` throws, by name. */
const CAMERA_ERRORS: Readonly<Record<string, FailureCode>> = {
  NotAllowedError: 'camera_denied',
  SecurityError: 'camera_denied',
  NotFoundError: 'camera_not_found',
  OverconstrainedError: 'camera_not_found',
  NotReadableError: 'camera_busy',
  AbortError: 'camera_busy',
};

/** The client's codes that a session calls otherwise. */
const CLIENT_ERRORS: Readonly<Record<string, FailureCode>> = {
  // The page's back end gave no token: nobody has to sign in anew, it may only be down.
  authorization_failed: 'server_error',
  not_found: 'bad_request',
  invalid_response: 'server_error',
};

/** Reasons of a refusal that the person is told as something else: a nonce runs out where a challenge took too long. */
const REFUSALS: Readonly<Record<string, FailureCode>> = { challenge_invalid: 'challenge_timeout' };

function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(FAILURES, code);
}

function codeOf(error: object): FailureCode | null {
  const code = 'code' in error ? error.code : null;
  if (isFailureCode(code)) return code;
  return typeof code === 'string' ? (CLIENT_ERRORS[code] ?? null) : null;
}

function reasonsOf(error: object): { reasons?: readonly string[] } {
  if (!('reasons' in error) || !Array.isArray(error.reasons)) return {};
  const codes = error.reasons.map((reason: unknown) =>
    typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : reason,
  );
  const reasons = codes.filter((code) => typeof code === 'string');
  return reasons.length > 0 ? { reasons } : {};
}

/** The failure that an error of vision, of the client or of the element itself means; `internal` where none is known. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'internal', message: String(error) };
  const message = error.message || error.name;
  if (error.name === 'PolicyError') return { code: 'config_error', message };
  const { reasons } = reasonsOf(error);
  const refusal = reasons?.map((reason) => REFUSALS[reason]).find(Boolean);
  return { code: refusal ?? codeOf(error) ?? 'internal', message, ...(reasons && { reasons }) };
}

/** The failure that an error of `getUserMedia` means; other errors stay as they are. */
export function cameraFailure(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  const code = CAMERA_ERRORS[name];
  return code ? new FailureError(code, `getUserMedia: ${name}.`) : error;
}
