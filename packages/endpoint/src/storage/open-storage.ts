import { join } from 'node:path';
import type { OpenDatabase } from '../database/database.js';
import { openPglite } from '../database/open-pglite.js';
import { openPostgres } from '../database/open-postgres.js';
import type { Metrics } from '../operations/metrics.js';
import { observeStorage } from '../operations/observe-storage.js';
import { claimStore } from './claim-store.js';
import { encryptStore } from './encrypted-store.js';
import { lockFolder } from './folder-lock.js';
import { openFolderStore } from './folder-store.js';
import type { PhotoStore } from './photo-store.js';
import { createRepository } from './repository.js';
import { openS3Store } from './s3-store.js';
import type { Storage } from './storage.js';
import type { StorageConfig, SweepReport } from './storage-config.js';
import { type SweepListener, startSweeper } from './sweeper.js';

/** Storage that is open until it is closed. */
export interface OpenStorage extends Storage {
  /** Compares the store and the database now. */
  sweep(): Promise<SweepReport>;
  close(): Promise<void>;
}

/** Opens the database and the store, and starts to sweep them. */
export async function openStorage(
  config: StorageConfig,
  listener: SweepListener,
  metrics: Metrics,
): Promise<OpenStorage> {
  const bare = openStore(config);
  const database = await openDatabase(config);
  const storage = observeStorage({ repository: createRepository(database), store: bare }, metrics);
  try {
    await claimStore(storage.repository, storage.store);
  } catch (error) {
    await database.close();
    throw error;
  }
  const sweeper = startSweeper({ ...storage, retention: config.retention ?? {} }, config.sweep ?? {}, listener);
  return {
    ...storage,
    sweep: sweeper.sweep,
    close: async () => {
      await sweeper.close();
      await database.close();
    },
  };
}

function openStore({ dataDir, s3, encryptionKeys = [] }: StorageConfig): PhotoStore {
  return encryptStore(s3 ? openS3Store(s3) : openFolderStore(join(dataDir, 'photos')), encryptionKeys);
}

async function openDatabase({ dataDir, databaseUrl, fsync = true }: StorageConfig): Promise<OpenDatabase> {
  return databaseUrl === undefined ? openEmbedded(dataDir, fsync) : openPostgres(databaseUrl);
}

/** An embedded database serves one process alone. */
async function openEmbedded(dataDir: string, fsync: boolean): Promise<OpenDatabase> {
  const unlock = await lockFolder(dataDir);
  try {
    const database = await openPglite(join(dataDir, 'database'), { fsync });
    return { ...database, close: () => database.close().then(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}
