import { z } from '@hono/zod-openapi';
import type { LivePhoto, Reason } from '@live-capture/core';
import type { Caller } from '../access/caller.js';
import type { LivePhotoRow } from '../database/schema.js';
import { DISAGREEMENTS } from '../disagreement.js';
import { invalidRequest } from '../failure.js';
import { OUTCOMES, outcomeOf } from '../inspection/outcome.js';
import { PHOTO_BYTES } from '../limits.js';
import type { ListedPhoto } from '../storage/repository.js';

// PostgreSQL's text takes neither NUL nor halves of surrogate pairs; other control characters have no place in an id.
const clientId = z
  .string()
  .refine((text) => /^[^\p{Cc}\p{Cs}]{1,128}$/u.test(text))
  .openapi({ minLength: 1, maxLength: 128 });
// Not a record of zod's, which looks at every key: a report can hold many.
const json = z
  .custom<Readonly<Record<string, unknown>>>(isPlainObject)
  .openapi({ type: 'object', additionalProperties: {} });

/** Body of an upload as JSON. Whether `data` is a photo, and what `capture` may hold, is looked at by the upload itself. */
export const UploadBody = z
  .object({
    clientId,
    data: z.string().describe(`A JPEG or PNG of ${PHOTO_BYTES.min} to ${PHOTO_BYTES.max} bytes, in base64`),
    performLivenessCheck: z.boolean().optional(),
    capture: json.optional(),
  })
  .openapi('LivePhotoUpload');

/** What an upload says beside the photo. */
export type UploadFields = Omit<z.infer<typeof UploadBody>, 'data'>;

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

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

const ReasonBody = z.object({
  code: z.string(),
  severity: z.string(),
  inspection: z.string(),
  measure: z.string().optional(),
});

/** What API keys see of an inspection. */
const InspectionBody = z
  .object({
    outcome: z.enum(OUTCOMES).describe('`review` was taken, and `rejected` is kept for audit alone'),
    reasons: z.array(ReasonBody).describe('Why the photo was refused or should be reviewed'),
    disagreements: z.array(z.enum(DISAGREEMENTS)).describe('In what the report and the photo differ'),
  })
  .describe('What the endpoint itself found; for API keys alone');

/** The answer that a key has whose photo was refused. */
export const RefusedAnswer = z.object({
  refused: z.array(z.custom<Reason>((reason) => ReasonBody.safeParse(reason).success)),
});

/** A live photo as it is answered. */
export const LivePhotoBody = z.object({
  id: z.string(),
  clientId: z.string(),
  performLivenessCheck: z.boolean(),
  downloadLink: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  capture: json.optional(),
  inspection: InspectionBody.optional(),
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

/** A row as the live photos API shows it. */
export function livePhotoOf(
  row: Omit<ListedPhoto, 'seq' | 'redactedAt' | keyof Audited>,
): LivePhoto & z.infer<typeof LivePhotoBody> {
  return {
    id: row.id,
    clientId: row.clientId,
    performLivenessCheck: row.performLivenessCheck,
    downloadLink: `/livePhotos/${row.id}/download`,
    contentType: row.contentType,
    size: row.size,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

type Audited = Pick<LivePhotoRow, 'disagreements' | 'refused' | 'review'>;

/** What is said of a photo's inspection to a caller: nothing to pages, which would learn how to get by. */
export function auditOf({ disagreements, refused, review }: Audited, caller: Caller) {
  if (caller.kind === 'token' || !disagreements) return {};
  const reasons = [...(refused ?? review ?? [])];
  return { inspection: { outcome: outcomeOf(reasons), reasons, disagreements: [...disagreements] } };
}

/** Name under which a photo is downloaded. */
export function fileNameOf({ createdAt, contentType }: LivePhotoRow): string {
  return `selfie_${createdAt.getTime()}.${contentType === 'image/png' ? 'png' : 'jpg'}`;
}
