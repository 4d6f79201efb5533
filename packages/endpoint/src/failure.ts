import type { ApiError, Reason } from '@live-capture/core';

/** Statuses of failed answers. */
export type FailureStatus = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 422 | 429 | 500 | 503;

/** A failure that the caller is told of, in the live photos API's shape. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly status: FailureStatus,
    readonly body: ApiError,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.message);
  }
}

/** 400: a parameter is missing or malformed. */
export function invalidRequest(
  param: string,
  message = `'${param}' is invalid`,
  reasons?: readonly Reason[],
): ApiFailure {
  return new ApiFailure(400, { type: 'invalid_request', message, param, ...(reasons && { reasons }) });
}

/** 404: there is no such photo. */
export function photoNotFound(id: string): ApiFailure {
  return new ApiFailure(404, { type: 'resource_not_found', message: `Invalid live photo id '${id}'` });
}

/** 401: no key, or one that is unknown. */
export function unauthorized(): ApiFailure {
  return new ApiFailure(401, { type: 'unauthorized', message: 'The API key or token is missing or unknown' });
}

/** 401: a token that was changed, signed by nobody known, or whose time is over. */
export function tokenInvalid(): ApiFailure {
  return new ApiFailure(401, { type: 'unauthorized', message: 'The token is invalid or expired' });
}

/** 403: an endpoint without keys was called by a name that is not this machine's. */
export function foreignHost(): ApiFailure {
  return forbidden('Without API keys the endpoint answers on loopback alone');
}

/** 403: a page from elsewhere calls an endpoint without keys. */
export function foreignPage(): ApiFailure {
  return forbidden('Without API keys the endpoint answers pages of loopback and of its allowed origins alone');
}

/** 403: a token came from a page that it is not for. */
export function foreignOrigin(): ApiFailure {
  return forbidden('The token is for pages of another origin');
}

/** 403: a token speaks for a client that it is not for. */
export function foreignClient(): ApiFailure {
  return forbidden('The token is for another client', 'clientId');
}

/** 403: a token that does not let its page leave the liveness check out. */
export function checkRequired(): ApiFailure {
  return forbidden('The token is for photos that are checked for liveness', 'performLivenessCheck');
}

/** 403: a call that takes a secret key. */
export function notForTokens(): ApiFailure {
  return forbidden('This call takes an API key');
}

function forbidden(message: string, param?: string): ApiFailure {
  return new ApiFailure(403, { type: 'forbidden', message, ...(param && { param }) });
}

/** 408: the body came too slowly. */
export function requestTimeout(timeoutMs: number): ApiFailure {
  const message = `The request did not come whole within ${timeoutMs} ms`;
  return new ApiFailure(408, { type: 'request_timeout', message });
}

/** 429: a key or a client called too often. */
export function rateLimited(waitS: number): ApiFailure {
  const body = { type: 'rate_limited', message: 'Too many calls' };
  return new ApiFailure(429, body, { 'retry-after': String(Math.ceil(waitS)) });
}

/** 503: too many uploads are under way; the wait is a guess, as nobody knows how long they take. */
export function busy(): ApiFailure {
  return unavailable('Too many uploads are under way');
}

/** 503: the endpoint opens or closes, or a part that it needs is away; the wait is a guess. */
export function unavailable(message: string): ApiFailure {
  return new ApiFailure(503, { type: 'unavailable', message }, { 'retry-after': '1' });
}

/** 413: the body is larger than the endpoint reads. */
export function requestTooLarge(maxBytes: number): ApiFailure {
  const message = `The request is larger than ${maxBytes} bytes`;
  const body = { type: 'request_too_large', message, reasons: [fileReason('image_bytes')] };
  return new ApiFailure(413, body);
}

/** 422: the bytes are no JPEG or PNG that can be decoded. */
export function imageUnreadable(message: string): ApiFailure {
  const reasons = [fileReason('image_unreadable')];
  return new ApiFailure(422, { type: 'image_unreadable', message, param: 'data', reasons });
}

/** 422: the endpoint's own inspection found what it does not take; the first reason is the type. */
export function photoRefused(reasons: readonly Reason[]): ApiFailure {
  const codes = reasons.map(({ code }) => code);
  const message = `The photo was refused: ${codes.join(', ')}`;
  return new ApiFailure(422, { type: codes[0] ?? 'photo_refused', message, param: 'data', reasons });
}

/** 422: the report names a nonce that this endpoint did not give, gave to another client, or takes no longer. */
export function challengeInvalid(): ApiFailure {
  const message = 'The nonce of the challenge is unknown, expired or used';
  const reasons = [{ code: 'challenge_invalid', severity: 'reject', inspection: 'liveness_check' }] as const;
  return new ApiFailure(422, { type: 'challenge_invalid', message, param: 'capture', reasons });
}

/** 409: the key was used for another upload. It is not 422, which says that the photo itself was refused. */
export function idempotencyConflict(): ApiFailure {
  const message = 'The Idempotency-Key was used for another upload';
  return new ApiFailure(409, { type: 'idempotency_conflict', message, param: 'Idempotency-Key' });
}

/** A reason that speaks of the file and not of the face. */
export function fileReason(code: 'image_bytes' | 'image_unreadable'): Reason {
  return { code, severity: 'reject', inspection: 'request' };
}
