import { invalidRequest } from '../failure.js';
import { MAX_CAPTURE_CHARS } from '../limits.js';

const MAX_DEPTH = 16;

/** A device's report as JSON, when the database can keep it: bounded in size and depth, and free of broken text. */
export function requireStorable(capture: Readonly<Record<string, unknown>>): string {
  // First, for JSON.stringify itself fails on what is very deep. How long a report can be here is bounded by `readUpload`.
  if (deeperThan(capture, MAX_DEPTH)) throw invalidRequest('capture');
  const text = JSON.stringify(capture);
  // PostgreSQL's jsonb takes neither NUL nor halves of surrogate pairs, which JSON.stringify writes as escapes.
  if (text.length > MAX_CAPTURE_CHARS || /\\u(0000|d[89a-f])/.test(text)) throw invalidRequest('capture');
  return text;
}

function deeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => deeperThan(inner, depth - 1));
}
