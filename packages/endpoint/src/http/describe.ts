import { z } from '@hono/zod-openapi';
import type { FailureStatus } from '../failure.js';

const Failure = z
  .object({
    type: z.string(),
    message: z.string(),
    param: z.string().optional(),
    reasons: z.array(z.object({ code: z.string(), severity: z.string(), inspection: z.string() })).optional(),
  })
  .openapi('Failure');

const MEANING: Readonly<Record<FailureStatus, string>> = {
  400: 'A parameter is missing or malformed',
  401: 'The key or token is missing, unknown or expired',
  403: 'The key or token is not for this',
  404: 'There is no such photo',
  408: 'The body came too slowly',
  409: 'The `Idempotency-Key` was used for another upload',
  413: 'The body is too large',
  422: 'The photo, or its challenge, was refused; `reasons` say why',
  429: 'Too many calls; `Retry-After` says for how many seconds',
  500: 'The endpoint failed',
  503: 'The endpoint is busy or not running, or what it needs is away; `Retry-After` says for how many seconds',
};

/** Statuses that every call can have. */
const COMMON = [401, 403, 429, 500, 503] as const;

/** The failed answers of a call, for its description. */
export function failures(...own: readonly FailureStatus[]) {
  const statuses = [...own, ...COMMON].sort((one, other) => one - other);
  const content = { 'application/json': { schema: Failure } };
  return Object.fromEntries(statuses.map((status) => [status, { description: MEANING[status], content }]));
}

/** A successful answer of JSON, for a call's description. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});

/** The id in a call's path. */
export const photoId = z.object({ id: z.string() });
