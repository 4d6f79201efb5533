import type { PhotoStore } from './photo-store.js';
import type { Repository } from './repository.js';
import type { Retention, SweepReport } from './storage-config.js';
import type { ExpiredPhoto } from './sweep-queries.js';

/** What is swept, and how. */
export interface Sweep {
  readonly repository: Repository;
  readonly store: PhotoStore;
  readonly retention: Retention;
  readonly graceMs: number;
  /** Ends the sweep at its next step. */
  readonly signal: AbortSignal;
  /** Told of what could not be done, while the sweep goes on. */
  readonly onError: (error: unknown) => void;
}

/** Photos are looked at by the first digit of their sha256: never more than 1/16 of the names is held in memory. */
export const PREFIXES: readonly string[] = [...'0123456789abcdef'];
const BATCH = 100;

/** Orphans that one sweep removes; they are held in memory, and the next sweep finds the rest. */
const MAX_ORPHANS = 10_000;

/** Killed processes leave a few files: from so many on, most of them without a row mean that the rows are gone. */
const FEW_FILES = 100;

/** Told when most files have no row, as with an older backup of the database: then none of them is removed. */
export class TooManyOrphansError extends Error {
  override readonly name = 'TooManyOrphansError';
}

/** Brings the store and the database together: removes what is too old and files without rows, counts rows without files. */
export async function sweep(options: Sweep): Promise<SweepReport> {
  const { repository, store, graceMs, signal, onError } = options;
  const now = new Date();
  const before = new Date(now.getTime() - graceMs);
  await repository.forgetExpired(now);
  const expired = await removeExpired(options, now);
  const stuck = new Set(expired.failed.map(({ sha256 }) => sha256));
  const unfinished = await each(options, [store], () => store.removeUnfinished(before));
  const found = await compare(options);
  const isTooMany = found.files > FEW_FILES && found.withoutRow > found.files / 2;
  const withheld = isTooMany && !signal.aborted ? found.withoutRow : 0;
  if (withheld > 0) {
    onError(new TooManyOrphansError(`${withheld} of ${found.files} photos have no row, and were not removed`));
  }
  const removable = [...found.leftovers, ...(isTooMany ? [] : found.orphans)].filter((sha256) => !stuck.has(sha256));
  const orphans = await each(options, removable.slice(0, MAX_ORPHANS), (sha256) =>
    removeOrphan(options, sha256, before),
  );
  return {
    expired: expired.done,
    orphans: unfinished.done + orphans.done,
    missing: found.missing.done,
    withheld,
    failed: [expired, unfinished, found.missing, orphans].reduce((sum, { failed }) => sum + failed.length, 0),
  };
}

/** How many were done, and what could not be. */
interface Tally<T> {
  readonly done: number;
  readonly failed: readonly T[];
}

function sum<T>(one: Tally<T>, other: Tally<T>): Tally<T> {
  return { done: one.done + other.done, failed: [...one.failed, ...other.failed] };
}

/** Takes a step for each; one that fails is told and does not keep the others from theirs. */
async function each<T>(options: Sweep, items: readonly T[], step: (item: T) => Promise<number>): Promise<Tally<T>> {
  let done = 0;
  const failed: T[] = [];
  for (const item of items) {
    if (options.signal.aborted) break;
    try {
      done += await step(item);
    } catch (error) {
      await requireParts(options, error);
      options.onError(error);
      failed.push(item);
    }
  }
  return { done, failed };
}

/** Where the database or the store is away every step would fail, each after some time: the sweep ends, and the next one tries again. */
async function requireParts({ repository, store }: Sweep, error: unknown): Promise<void> {
  try {
    await repository.check();
    // A full disk is no reason to stop making room.
    if ((await store.readOwner()) !== null) return;
  } catch {}
  throw error;
}

/** Looks for files without rows and for what is left of redacted photos, and counts rows without files. */
async function compare(options: Sweep) {
  const { repository, store, signal } = options;
  const leftovers: string[] = [];
  const orphans: string[] = [];
  let missing: Tally<string> = { done: 0, failed: [] };
  let files = 0;
  let withoutRow = 0;
  for (const prefix of PREFIXES) {
    const known = await repository.knownBytes(prefix);
    const kept = await namesOf(store, prefix, signal);
    if (signal.aborted) break;
    const strays = [...kept].filter((sha256) => !known.has(sha256));
    const redacted = [...kept].filter((sha256) => known.get(sha256) === false);
    files += kept.size;
    withoutRow += strays.length;
    orphans.push(...strays.slice(0, MAX_ORPHANS - orphans.length));
    leftovers.push(...redacted.slice(0, MAX_ORPHANS - leftovers.length));
    const absent = [...known].flatMap(([sha256, isUsed]) => (isUsed && !kept.has(sha256) ? [sha256] : []));
    missing = sum(missing, await each(options, absent, (sha256) => countMissing(options, sha256)));
  }
  return { files, withoutRow, orphans, leftovers, missing };
}

async function namesOf(store: PhotoStore, prefix: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const names = store.list(prefix, signal);
  return new Set(await names.catch((error) => (signal.aborted ? [] : Promise.reject(error))));
}

async function removeExpired(options: Sweep, now: Date): Promise<Tally<ExpiredPhoto>> {
  const { repository, store, retention, signal } = options;
  const one = async ({ id }: ExpiredPhoto) => {
    const isGone =
      retention.action === 'redact' ? repository.redact(id, now, store.remove) : repository.remove(id, store.remove);
    return (await isGone) ? 1 : 0;
  };
  let removed: Tally<ExpiredPhoto> = { done: 0, failed: [] };
  let last: ExpiredPhoto | null = null;
  do {
    const photos: readonly ExpiredPhoto[] = await repository.expired(retention, now, BATCH, last);
    removed = sum(removed, await each(options, photos, one));
    last = photos.length < BATCH ? null : (photos.at(-1) ?? null);
  } while (last !== null && !signal.aborted);
  return removed;
}

/** An upload that still runs has its bytes without a row; the age and, for certain, the lock tell it from an orphan. */
async function removeOrphan({ repository, store }: Sweep, sha256: string, before: Date): Promise<number> {
  const since = await store.keptSince(sha256);
  if (since === null || since >= before) return 0;
  let removed = 0;
  await repository.holdBytes(sha256, async (used) => {
    if (used) return;
    await store.remove(sha256);
    removed = 1;
  });
  return removed;
}

/** Looks again with the bytes held: the photo may just have been removed. */
async function countMissing({ repository, store }: Sweep, sha256: string): Promise<number> {
  let missing = 0;
  await repository.holdBytes(sha256, async (used) => {
    if (used && (await store.keptSince(sha256)) === null) missing = 1;
  });
  return missing;
}
