import { INSPECTION_OF, type Reason, type ReasonCode } from '@live-capture/core';
import { LivePhotosError, type LivePhotosErrorCode } from './error.js';
import { isRecord } from './record.js';

const CODE_OF_STATUS: Readonly<Record<number, LivePhotosErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'upload_timeout',
  413: 'image_bytes',
  422: 'photo_refused',
  429: 'rate_limited',
};

/** The error for an answer with a status of 400 or more, whatever its body is. */
export function errorOfAnswer(status: number, body: unknown, retryAfterMs?: number): LivePhotosError {
  const fields = isRecord(body) ? body : {};
  const type = identifier(fields['type']);
  const param = identifier(fields['param']);
  const reasons = readReasons(fields['reasons'], type);
  const code = codeOf(status, param, fields['message'], reasons);
  const message = [`The server answered ${status}`, type, param && `(${param})`].filter(Boolean).join(' ');
  return new LivePhotosError(code, message, { status, type, param, reasons, retryAfterMs });
}

function codeOf(status: number, param: string | undefined, text: unknown, reasons: readonly Reason[]) {
  if (status >= 500) return 'server_error';
  if (status === 400 && param === 'data' && saysSize(text, reasons)) return 'image_bytes';
  return CODE_OF_STATUS[status] ?? 'bad_request';
}

/** The hosted API has no code of its own for a photo of the wrong size: only its text tells. */
function saysSize(text: unknown, reasons: readonly Reason[]): boolean {
  return (
    reasons.some((reason) => reason.code === 'image_bytes') || (typeof text === 'string' && /file size/i.test(text))
  );
}

/** Servers' own words go into messages only where they look like identifiers: free text might echo a token. */
function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) ? value : undefined;
}

const MAX_REASONS = 64;

function readReasons(value: unknown, type: string | undefined): readonly Reason[] {
  if (Array.isArray(value)) return value.slice(0, MAX_REASONS).filter(isRecord).map(readReason);
  if (type !== undefined && codeOfReason(type) !== 'unmapped') return [readReason({ code: type })];
  return [];
}

function readReason(fields: Readonly<Record<string, unknown>>): Reason {
  const code = codeOfReason(fields['code']);
  const { severity, measure, evidence } = fields;
  const said = Array.isArray(evidence) ? evidence : [];
  const words = code === 'unmapped' ? [...said, fields] : said;
  return {
    code,
    severity: severity === 'review' || severity === 'info' ? severity : 'reject',
    inspection: isFaceReason(code) ? INSPECTION_OF[code] : 'request',
    ...(typeof measure === 'string' && { measure }),
    ...(words.length > 0 && { evidence: words }),
  };
}

function codeOfReason(code: unknown): Reason['code'] {
  if (code === 'image_bytes' || code === 'image_unreadable') return code;
  return typeof code === 'string' && isFaceReason(code) ? code : 'unmapped';
}

function isFaceReason(code: string): code is ReasonCode {
  return Object.hasOwn(INSPECTION_OF, code);
}
