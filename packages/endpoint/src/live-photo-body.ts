import { z } from '@hono/zod-openapi';
import type { LivePhoto, Reason } from '@live-capture/core';
import type { Caller } from './access/caller.js';
import type { LivePhotoRow } from './database/schema.js';
import { DISAGREEMENTS } from './disagreement.js';
import { OUTCOMES, outcomeOf } from './inspection/outcome.js';
import type { ListedPhoto } from './storage/repository.js';

/** The device's report: any object. Not a record of zod's, which looks at every key, and a report can hold many. */
export const Capture = z
  .custom<Readonly<Record<string, unknown>>>(isPlainObject)
  .openapi({ type: 'object', additionalProperties: {} });

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
  capture: Capture.optional(),
  inspection: InspectionBody.optional(),
});

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
