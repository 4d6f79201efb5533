import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { syncTree } from '../sync-folder.js';
import type { OpenDatabase } from './database.js';
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
  await mkdir(folder, { recursive: true });
  const isNew = await access(join(folder, 'PG_VERSION')).then(
    () => false,
    () => true,
  );
  const durable = { fs: new DurableNodeFs(folder), startParams: FSYNC_PARAMS };
  const client = await (fsync ? PGlite.create(durable) : PGlite.create(folder));
  const db = drizzle(client);
  try {
    await migrate(db);
    // What makes a database's first files does not wait for the disk.
    if (fsync && isNew) await syncTree(folder);
  } catch (error) {
    await client.close();
    throw error;
  }
  return { db, close: () => client.close() };
}
