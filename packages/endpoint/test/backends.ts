import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { EndpointConfig } from '../src/config.js';
import { openFolderStore } from '../src/storage/folder-store.js';
import type { PhotoStore } from '../src/storage/photo-store.js';
import { openS3Store } from '../src/storage/s3-store.js';
import type { StorageConfig } from '../src/storage/storage-config.js';
import { findPostgres, startPostgres } from './postgres.js';
import { startS3 } from './s3-server.js';

/** A kind of storage that the endpoint has to keep its promises on. */
export interface Backend {
  readonly name: string;
  readonly postgres: boolean;
  readonly s3: boolean;
  readonly encrypted: boolean;
}

/** Every database with every store; each also meets encryption once. */
export const BACKENDS: readonly Backend[] = [
  { name: 'PGlite and a folder', postgres: false, s3: false, encrypted: false },
  { name: 'PGlite and an encrypted S3 store', postgres: false, s3: true, encrypted: true },
  { name: 'PostgreSQL and an encrypted folder', postgres: true, s3: false, encrypted: true },
  { name: 'PostgreSQL and an S3 store', postgres: true, s3: true, encrypted: false },
];

/** Debian's PostgreSQL; `null` where it is not installed. */
export const POSTGRES = findPostgres();

/** Why tests of PostgreSQL are skipped here. */
export const NO_POSTGRES = 'PostgreSQL is not installed (Debian: apt-get install postgresql)';

/** The servers that backends need, each started once. */
export function startServers() {
  const postgres = POSTGRES === null ? null : startPostgres(POSTGRES);
  const s3 = startS3();
  let count = 0;
  return {
    /** A configuration on a new database and a new store of this kind. */
    configOf: async (backend: Backend): Promise<Partial<EndpointConfig>> => {
      count += 1;
      const database = backend.postgres ? await (await postgres)?.createDatabase(`photos_${count}`) : undefined;
      return {
        databaseUrl: database,
        s3: backend.s3 ? await (await s3).createBucket(`photos-${count}`) : undefined,
        encryptionKeys: backend.encrypted ? [{ id: 'key-1', key: randomBytes(32) }] : undefined,
      };
    },
    end: async () => {
      await (await postgres)?.end();
      await (await s3).end();
    },
  };
}

/** The bare store below an endpoint, to look into and to break things. */
export function bareStore({ dataDir, s3 }: StorageConfig): PhotoStore {
  return s3 ? openS3Store(s3) : openFolderStore(join(dataDir, 'photos'));
}

/** The name that bytes are kept under. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
