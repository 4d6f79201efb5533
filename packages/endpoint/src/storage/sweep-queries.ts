import { and, eq, gt, isNull, lt, notInArray, or, type SQL } from 'drizzle-orm';
import type { Database } from '../database/database.js';
import { livePhotos } from '../database/schema.js';
import type { Retention } from './storage-config.js';

export type { Retention };

const DAY_MS = 24 * 60 * 60 * 1000;

/** Every sha256 with this start that some photo has bytes under. */
export async function usedBytes(db: Database, prefix: string): Promise<ReadonlySet<string>> {
  const { sha256, redactedAt } = livePhotos;
  // All hexadecimal digits come before g, so this is every text with that start, by the index.
  const starts = and(gt(sha256, prefix), lt(sha256, `${prefix}g`));
  const rows = await db
    .selectDistinct({ sha256 })
    .from(livePhotos)
    .where(and(starts, isNull(redactedAt)));
  return new Set(rows.map((row) => row.sha256));
}

/** Some photos that are older than their client's retention, the oldest first. */
export async function expiredPhotos(
  db: Database,
  retention: Retention,
  now: Date,
  limit: number,
): Promise<readonly string[]> {
  const isOver = isOlder(retention, now);
  if (isOver === undefined) return [];
  const isPending = retention.action === 'redact' ? isNull(livePhotos.redactedAt) : undefined;
  const rows = await db
    .select({ id: livePhotos.id })
    .from(livePhotos)
    .where(and(isOver, isPending))
    .orderBy(livePhotos.createdAt)
    .limit(limit);
  return rows.map(({ id }) => id);
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
