import type { Reason } from '@live-capture/core';
import { bigserial, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { Disagreement } from '../disagreement.js';

const at = (name: string) => timestamp(name, { precision: 3, withTimezone: true, mode: 'date' });

/** One row for each accepted photo; a redacted one keeps its row but no bytes and no report. */
export const livePhotos = pgTable('live_photos', {
  id: text('id').primaryKey(),
  /** Orders photos of the same millisecond. */
  seq: bigserial('seq', { mode: 'number' }).notNull(),
  clientId: text('client_id').notNull(),
  sha256: text('sha256').notNull(),
  contentType: text('content_type', { enum: ['image/jpeg', 'image/png'] }).notNull(),
  size: integer('size').notNull(),
  performLivenessCheck: boolean('perform_liveness_check').notNull(),
  capture: jsonb('capture').$type<Readonly<Record<string, unknown>>>(),
  createdAt: at('created_at').notNull(),
  updatedAt: at('updated_at').notNull(),
  redactedAt: at('redacted_at'),
  /** In what the report and the photo differ; `null` where the photo was not inspected. */
  disagreements: jsonb('disagreements').$type<readonly Disagreement[]>(),
  /** Why the photo was refused; one that was not has none. Refused photos are kept for audit alone. */
  refused: jsonb('refused').$type<readonly Reason[]>(),
  /** Why a photo that was taken should be reviewed, often nothing; `null` where it was not inspected, or refused. */
  review: jsonb('review').$type<readonly Reason[]>(),
});

/** The first answer to each `Idempotency-Key`, for a repeated upload. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    clientId: text('client_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    answer: jsonb('answer').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.key] })],
);

/** Nonces that were given and not yet used: one that comes back with a photo goes. */
export const challenges = pgTable('challenges', {
  nonce: text('nonce').primaryKey(),
  clientId: text('client_id').notNull(),
  expiresAt: at('expires_at').notNull(),
});

/** One row: an id that the store of the photos holds, too. */
export const photoStore = pgTable('live_photos_store', { id: text('id').primaryKey() });

export type LivePhotoRow = typeof livePhotos.$inferSelect;
