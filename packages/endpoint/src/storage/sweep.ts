import type { PhotoStore } from './photo-store.js';
import type { Repository } from './repository.js';
import type { Retention, SweepReport } from './storage-config.js';

/** What is swept, and how. */
export interface Sweep {
  readonly repository: Repository;
  readonly store: PhotoStore;
  readonly retention: Retention;
  readonly graceMs: number;
  /** Ends the sweep at its next step. */
  readonly signal: AbortSignal;
}

/** Photos are looked at by the first digit of their sha256: never more than 1/16 of the names is held in memory. */
export const PREFIXES: readonly string[] = [...'0123456789abcdef'];
const BATCH = 100;

/** Orphans that one sweep removes; they are held in memory, and the next sweep finds the rest. */
const MAX_ORPHANS = 10_000;

/** Killed processes leave a few files: from so many on, most of them without a row mean that the rows are gone. */
const FEW_FILES = 100;

/** Thrown when most files have no row, as with an older backup of the database: then none of them is removed. */
export class TooManyOrphansError extends Error {
  override readonly name = 'TooManyOrphansError';
}

/** Brings the store and the database together: removes what is too old and files without rows, counts rows without files. */
export async function sweep(options: Sweep): Promise<SweepReport> {
  const { repository, store, graceMs, signal } = options;
  const now = new Date();
  await repository.forgetExpired(now);
  const expired = await removeExpired(options, now);
  const before = new Date(now.getTime() - graceMs);
  let orphans = await store.removeUnfinished(before);
  const found = await compare(options);
  if (found.files > FEW_FILES && found.withoutRow > found.files / 2) {
    throw new TooManyOrphansError(`${found.withoutRow} of ${found.files} photos have no row, and were not removed`);
  }
  for (const sha256 of found.orphans) if (!signal.aborted) orphans += await removeOrphan(options, sha256, before);
  return { expired, orphans, missing: found.missing };
}

/** Looks for files without rows, and counts rows without files. */
async function compare(options: Sweep) {
  const { repository, store, signal } = options;
  const orphans: string[] = [];
  let files = 0;
  let withoutRow = 0;
  let missing = 0;
  for (const prefix of PREFIXES) {
    const used = await repository.usedBytes(prefix);
    const kept = await namesOf(store, prefix, signal);
    if (signal.aborted) break;
    const strays = [...kept].filter((sha256) => !used.has(sha256));
    files += kept.size;
    withoutRow += strays.length;
    orphans.push(...strays.slice(0, MAX_ORPHANS - orphans.length));
    for (const sha256 of used) if (!signal.aborted && !kept.has(sha256)) missing += await countMissing(options, sha256);
  }
  return { files, withoutRow, orphans, missing };
}

async function namesOf(store: PhotoStore, prefix: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const names = store.list(prefix, signal);
  return new Set(await names.catch((error) => (signal.aborted ? [] : Promise.reject(error))));
}

async function removeExpired({ repository, store, retention, signal }: Sweep, now: Date): Promise<number> {
  const one = (id: string) =>
    retention.action === 'redact' ? repository.redact(id, now, store.remove) : repository.remove(id, store.remove);
  let removed = 0;
  for (;;) {
    const ids = await repository.expired(retention, now, BATCH);
    for (const id of ids) {
      if (signal.aborted) return removed;
      if (await one(id)) removed += 1;
    }
    if (ids.length < BATCH) return removed;
  }
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
