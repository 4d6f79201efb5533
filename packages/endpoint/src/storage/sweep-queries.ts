import { and, eq, gt, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/database.js';
import { livePhotos } from '../database/schema.js';
import type { Retention } from './storage-config.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Every sha256 with this start that a photo has or had bytes under, and whether one has them still. */
export async function knownBytes(db: Database, prefix: string): Promise<ReadonlyMap<string, boolean>> {
  const { sha256, redactedAt } = livePhotos;
  // All hexadecimal digits come before g, so this is every text with that start, by the index.
  const starts = and(gt(sha256, prefix), lt(sha256, `${prefix}g`));
  const rows = await db
    .select({ sha256, isUsed: sql<boolean>`bool_or(${redactedAt} is null)` })
    .from(livePhotos)
    .where(starts)
    .groupBy(sha256);
  return new Map(rows.map((row) => [row.sha256, row.isUsed]));
}

/** A photo that is too old, and where it stands among the others. */
export interface ExpiredPhoto {
  readonly id: string;
  readonly sha256: string;
  readonly createdAt: Date;
  readonly seq: number;
}

/** Which photos to look for. */
export interface ExpiredQuery {
  readonly retention: Retention;
  readonly now: Date;
  readonly limit: number;
  readonly after: ExpiredPhoto | null;
}

/** Some photos that are older than their client's retention, the oldest first. */
export async function expiredPhotos(
  db: Database,
  { retention, now, limit, after }: ExpiredQuery,
): Promise<readonly ExpiredPhoto[]> {
  const isOver = isOlder(retention, now);
  if (isOver === undefined) return [];
  const { id, sha256, createdAt, seq } = livePhotos;
  const isPending = retention.action === 'redact' ? isNull(livePhotos.redactedAt) : undefined;
  const isNext = after && or(gt(createdAt, after.createdAt), and(eq(createdAt, after.createdAt), gt(seq, after.seq)));
  return db
    .select({ id, sha256, createdAt, seq })
    .from(livePhotos)
    .where(and(isOver, isPending, isNext ?? undefined))
    .orderBy(createdAt, seq)
    .limit(limit);
}

function isOlder({ defaultDays, clientDays = {} }: Retention, now: Date): SQL | undefined {
  const olderThan = (days: number) => lt(livePhotos.createdAt, new Date(now.getTime() - days * DAY_MS));
  const clients = Object.keys(clientDays);
  const named = Object.entries(clientDays).map(([client, days]) =>
    and(eq(livePhotos.clientId, client), olderThan(days)),
  );
  const others = clients.length > 0 ? notInArray(livePhotos.clientId, clients) : undefined;
  return or(...named, defaultDays === undefined ? undefined : and(others, olderThan(defaultDays)));
}
