import type { IssuedChallenge } from '@live-capture/core';
import { and, count, desc, eq, getTableColumns, gt, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Database, OpenDatabase } from '../database/database.js';
import { challenges, idempotencyKeys, type LivePhotoRow, livePhotos, photoStore } from '../database/schema.js';
import { challengeInvalid } from '../failure.js';
import { IDEMPOTENCY_TTL_MS } from '../limits.js';
import { issueChallenge, useChallenge } from './challenges.js';
import type { Retention } from './storage-config.js';
import { type ExpiredPhoto, expiredPhotos, knownBytes } from './sweep-queries.js';

/** A photo to be added; the database numbers it. */
export type NewPhoto = Omit<LivePhotoRow, 'seq' | 'redactedAt'>;

/** A photo without its report, as lists show it. */
export type ListedPhoto = Omit<LivePhotoRow, 'capture'>;

/** What a repeated upload is recognised by. */
export interface IdempotentRequest {
  readonly clientId: string;
  readonly key: string;
  readonly requestHash: string;
}

/** The first answer to a key, and to which request it was given. */
export interface StoredAnswer {
  readonly requestHash: string;
  readonly answer: unknown;
}

/** Which photos to list; times are exclusive. */
export interface PhotoQuery {
  readonly clientId: string;
  readonly page: number;
  readonly pageSize: number;
  readonly createdAfter?: Date | undefined;
  readonly createdBefore?: Date | undefined;
  readonly updatedAfter?: Date | undefined;
  readonly updatedBefore?: Date | undefined;
  /** Refused photos that were kept, in place of the others. */
  readonly refused?: boolean | undefined;
}

/** A photo and what it is added with. */
export interface Addition {
  readonly photo: NewPhoto;
  readonly request: (IdempotentRequest & StoredAnswer) | null;
  /** The nonce that the photo uses up; `null` where it has none. */
  readonly nonce: string | null;
}

/** Keeps or removes a photo's bytes while the database guarantees that nobody else does. */
type BytesStep = (sha256: string) => Promise<void>;

/** The rows of live photos. */
export interface Repository {
  find(id: string): Promise<LivePhotoRow | null>;
  list(query: PhotoQuery): Promise<{ readonly items: readonly ListedPhoto[]; readonly totalItems: number }>;
  findAnswer(clientId: string, key: string): Promise<StoredAnswer | null>;
  /** Adds a photo and the answer to its key, or gives back the answer that the key has already. */
  add(addition: Addition, keep: BytesStep): Promise<StoredAnswer | null>;
  issueChallenge(clientId: string): Promise<IssuedChallenge>;
  /** Redacts a photo, and then removes its bytes, which a repeated call does again; `false` where there is none. */
  redact(id: string, at: Date, removeBytes: BytesStep): Promise<boolean>;
  /** Redacts a photo and then removes its row, so that it can be repeated until the bytes are gone; `false` where there is none. */
  remove(id: string, removeBytes: BytesStep): Promise<boolean>;
  /** Does something with bytes while nobody adds or removes a photo with them. */
  holdBytes(sha256: string, step: (used: boolean) => Promise<void>): Promise<void>;
  /** Every sha256 with this start that a photo has or had bytes under, and whether one has them still. */
  knownBytes(prefix: string): Promise<ReadonlyMap<string, boolean>>;
  /** Some photos, at most `limit`, that are older than their client's retention and not yet treated so: the oldest after one. */
  expired(retention: Retention, now: Date, limit: number, after: ExpiredPhoto | null): Promise<readonly ExpiredPhoto[]>;
  /** Removes keys and challenges whose time is over. */
  forgetExpired(now: Date): Promise<void>;
  /** What the database is told by, to the store that belongs to it. */
  storeId(): Promise<string>;
  /** Rejects where the database does not answer. */
  check(): Promise<void>;
}

/** Live photos in any PostgreSQL. */
export function createRepository({ db, transaction }: Pick<OpenDatabase, 'db' | 'transaction'>): Repository {
  const holdBytes: Repository['holdBytes'] = (sha256, step) =>
    transaction(async (tx) => {
      await lockBytes(tx, sha256);
      await step(await isUsed(tx, sha256));
    });
  /** Bytes go after the commit: a process that is killed between the two leaves a file without a row, which a sweep removes. */
  const redact: Repository['redact'] = async (id, at, removeBytes) => {
    const sha256 = await transaction((tx) => markRedacted(tx, id, at));
    if (sha256 === null) return false;
    await holdBytes(sha256, async (used) => {
      if (!used) await removeBytes(sha256);
    });
    return true;
  };
  return {
    find: async (id) => (await db.select().from(livePhotos).where(eq(livePhotos.id, id)))[0] ?? null,
    list: (query) => list(db, query),
    findAnswer: (clientId, key) => findAnswer(db, clientId, key),
    add: (addition, keep) => transaction((tx) => add(tx, addition, keep)),
    issueChallenge: (clientId) => issueChallenge(db, clientId),
    redact,
    remove: async (id, removeBytes) =>
      (await redact(id, new Date(), removeBytes)) && (await transaction((tx) => removeRow(tx, id))),
    holdBytes,
    knownBytes: (prefix) => knownBytes(db, prefix),
    expired: (retention, now, limit, after) => expiredPhotos(db, { retention, now, limit, after }),
    forgetExpired: async (now) => {
      await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, oldestKey(now)));
      await db.delete(challenges).where(lt(challenges.expiresAt, now));
    },
    storeId: () => storeId(db),
    check: async () => {
      await db.execute(sql`select 1`);
    },
  };
}

async function storeId(db: Database): Promise<string> {
  const [row] = await db.select().from(photoStore);
  if (!row) throw new Error('The database has lost its id');
  return row.id;
}

async function list(db: Database, query: PhotoQuery) {
  const { capture, ...columns } = getTableColumns(livePhotos);
  const where = conditionOf(query);
  const items = await db
    .select(columns)
    .from(livePhotos)
    .where(where)
    .orderBy(desc(livePhotos.createdAt), desc(livePhotos.seq))
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize);
  const [total] = await db.select({ value: count() }).from(livePhotos).where(where);
  return { items, totalItems: total?.value ?? 0 };
}

function conditionOf(query: PhotoQuery): SQL | undefined {
  return and(
    eq(livePhotos.clientId, query.clientId),
    query.refused ? isNotNull(livePhotos.refused) : isNull(livePhotos.refused),
    query.createdAfter && gt(livePhotos.createdAt, query.createdAfter),
    query.createdBefore && lt(livePhotos.createdAt, query.createdBefore),
    query.updatedAfter && gt(livePhotos.updatedAt, query.updatedAfter),
    query.updatedBefore && lt(livePhotos.updatedAt, query.updatedBefore),
  );
}

async function findAnswer(db: Database, clientId: string, key: string): Promise<StoredAnswer | null> {
  const { requestHash, answer } = idempotencyKeys;
  const found = await db
    .select({ requestHash, answer })
    .from(idempotencyKeys)
    .where(and(isKey(clientId, key), gt(idempotencyKeys.createdAt, oldestKey())));
  return found[0] ?? null;
}

function isKey(clientId: string, key: string): SQL | undefined {
  return and(eq(idempotencyKeys.clientId, clientId), eq(idempotencyKeys.key, key));
}

function oldestKey(now = new Date()): Date {
  return new Date(now.getTime() - IDEMPOTENCY_TTL_MS);
}

async function add(tx: Database, { photo, request, nonce }: Addition, keep: BytesStep): Promise<StoredAnswer | null> {
  if (request) {
    // This key's row alone: uploads that delete each other's rows could wait for one another for ever.
    const isOver = lt(idempotencyKeys.createdAt, oldestKey());
    await tx.delete(idempotencyKeys).where(and(isKey(request.clientId, request.key), isOver));
    // A second upload with the same key waits here until the first has ended.
    const taken = await tx
      .insert(idempotencyKeys)
      .values({ ...request, createdAt: photo.createdAt })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (taken.length === 0) {
      const first = await findAnswer(tx, request.clientId, request.key);
      // It expired this very moment. Nothing may be answered that is not stored, so the upload fails and can be repeated.
      if (!first) throw new Error('The idempotency key expired during the upload');
      return first;
    }
  }
  if (nonce !== null && !(await useChallenge(tx, photo.clientId, nonce))) throw challengeInvalid();
  await lockBytes(tx, photo.sha256);
  await keep(photo.sha256);
  await tx.insert(livePhotos).values(photo);
  return null;
}

/** The sha256 of the photo's bytes; `null` where there is no such photo. */
async function markRedacted(tx: Database, id: string, at: Date): Promise<string | null> {
  const isLive = and(eq(livePhotos.id, id), isNull(livePhotos.redactedAt));
  await tx.update(livePhotos).set({ redactedAt: at, updatedAt: at, capture: null }).where(isLive);
  const [row] = await tx.select({ sha256: livePhotos.sha256 }).from(livePhotos).where(eq(livePhotos.id, id));
  return row?.sha256 ?? null;
}

async function removeRow(tx: Database, id: string): Promise<boolean> {
  const removed = await tx.delete(livePhotos).where(eq(livePhotos.id, id)).returning({ id: livePhotos.id });
  return removed.length > 0;
}

/** Equal photos share their bytes: without the lock one could be removed while another is just being added. */
async function lockBytes(tx: Database, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);
}

async function isUsed(tx: Database, sha256: string): Promise<boolean> {
  const used = await tx
    .select({ id: livePhotos.id })
    .from(livePhotos)
    .where(and(eq(livePhotos.sha256, sha256), isNull(livePhotos.redactedAt)))
    .limit(1);
  return used.length > 0;
}
