import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { createPglite } from './create-pglite.js';
import type { OpenDatabase, Transaction } from './database.js';
import { DurableNodeFs } from './durable-node-fs.js';
import { migrate } from './migrate.js';

/** PGlite turns fsync off by `-F`; of the ways to sync the log Emscripten passes on `fsync` alone. */
export const FSYNC_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/**
 * Opens the embedded PostgreSQL in a folder and brings its schema up to date. With `fsync` a commit is on the disk when it
 * answers; without, a power cut can lose the latest ones and harm the rest.
 */
export async function openPglite(folder: string, { fsync }: { readonly fsync: boolean }): Promise<OpenDatabase> {
  if (await isMissing(folder)) await createPglite(folder, { fsync });
  const durable = { fs: new DurableNodeFs(folder), startParams: FSYNC_PARAMS };
  const client = await (fsync ? PGlite.create(durable) : PGlite.create(folder));
  const db = drizzle(client);
  const transaction: Transaction = (work) => db.transaction(work, { isolationLevel: 'read committed' });
  try {
    await migrate(transaction);
  } catch (error) {
    await client.close();
    throw error;
  }
  return { db, transaction, close: () => client.close() };
}

function isMissing(folder: string): Promise<boolean> {
  return access(join(folder, 'PG_VERSION')).then(
    () => false,
    () => true,
  );
}
