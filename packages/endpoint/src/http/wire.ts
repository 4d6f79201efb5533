import { z } from '@hono/zod-openapi';
import type { LivePhotoRow } from '../database/schema.js';
import { invalidRequest } from '../failure.js';
import { PHOTO_BYTES } from '../limits.js';
import { Capture, LivePhotoBody } from '../live-photo-body.js';

// PostgreSQL's text takes neither NUL nor halves of surrogate pairs; other control characters have no place in an id.
const clientId = z
  .string()
  .refine((text) => /^[^\p{Cc}\p{Cs}]{1,128}$/u.test(text))
  .openapi({ minLength: 1, maxLength: 128 });
/** Body of an upload as JSON. Whether `data` is a photo, and what `capture` may hold, is looked at by the upload itself. */
export const UploadBody = z
  .object({
    clientId,
    data: z.string().describe(`A JPEG or PNG of ${PHOTO_BYTES.min} to ${PHOTO_BYTES.max} bytes, in base64`),
    performLivenessCheck: z.boolean().optional(),
    capture: Capture.optional(),
  })
  .openapi('LivePhotoUpload');

const booleanText = z.enum(['true', 'false']).transform((text) => text === 'true');

/** An upload as a form. */
export const UploadForm = z
  .object({
    clientId,
    data: z.instanceof(Blob).openapi({ type: 'string', format: 'binary' }),
    performLivenessCheck: booleanText.optional(),
    capture: z.string().optional().describe('The report as JSON'),
  })
  .openapi('LivePhotoForm');

/** Query of an upload whose body is nothing but the picture. */
export const UploadQuery = z.object({ clientId, performLivenessCheck: booleanText.optional() });

/** Body of a request for a token. */
export const TokenRequest = z.object({
  clientId,
  referrer: z
    .string()
    .max(256)
    .describe('The pages that may use it, such as `https://www.example.com/*`; http is for loopback alone'),
  performLivenessCheck: z
    .boolean()
    .default(true)
    .describe('`false` lets the page upload photos that are not to be checked for liveness'),
});

/** A token as it is given. */
export const TokenBody = z.object({ token: z.string().describe('A JSON web token that holds for 60 minutes') });

/** Reads a value as a schema says, or refuses it by the name of its first wrong field. */
export function parseOrRefuse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidRequest(String(result.error.issues[0]?.path[0] ?? 'body'));
}

/** Body of a request for a challenge: whose photo is about to be taken. */
export const ChallengeRequest = z.object({ clientId });

/** A challenge as it is given. */
export const ChallengeBody = z.object({
  nonce: z.string().describe('Comes back in `capture.challenge` of one upload of the same client'),
  expiresAt: z.string(),
});

const wholeNumber = (max: number, preset: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text))
    .transform(Number)
    .pipe(z.number().min(1).max(max))
    .default(preset)
    .openapi({ type: 'integer', minimum: 1, maximum: max, default: preset });

/** The years that databases read as they are written here. */
const YEARS = { first: Date.parse('0001-01-01'), end: Date.parse('9999-12-31T23:59:59.999Z') } as const;

const time = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .refine((text) => Date.parse(text) >= YEARS.first && Date.parse(text) <= YEARS.end)
  .transform((text) => new Date(text))
  .optional();

/** Query of a list. */
export const ListParams = z.object({
  clientId,
  page: wholeNumber(999_999_999, 1),
  pageSize: wholeNumber(1000, 100),
  createdAfter: time,
  createdBefore: time,
  updatedAfter: time,
  updatedBefore: time,
  refused: booleanText.optional().describe('`true` lists refused photos that were kept for audit, for API keys alone'),
});

/** One page of a list. */
export const PageBody = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  totalItems: z.number().int(),
  pages: z.number().int(),
  items: z.array(LivePhotoBody),
});

/** A download as JSON. */
export const DownloadBody = z.object({ fileName: z.string(), contentType: z.string(), data: z.string() });

/** Name under which a photo is downloaded. */
export function fileNameOf({ createdAt, contentType }: LivePhotoRow): string {
  return `selfie_${createdAt.getTime()}.${contentType === 'image/png' ? 'png' : 'jpg'}`;
}
