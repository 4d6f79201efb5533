import { FAILURES, type FailureCode } from '../failure.js';
import type { Failed, SessionOptions } from './state.js';

/** A session that ended before there was an assessed photo. */
export function failedCapture(options: SessionOptions, code: FailureCode, atMs: number): Failed {
  const retry = FAILURES[code] === 'upload' ? 'capture' : FAILURES[code];
  return { status: 'failed', code, retry, options, sinceMs: atMs, assessed: null };
}
