import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { syncFolder, syncTree } from '../storage/sync-folder.js';

/**
 * Makes a new, empty database. It is made under another name and renamed when it is whole: a crash on the way leaves none.
 * Its files are synced at once at the end, which takes a fraction of the time of one by one as they are written.
 */
export async function createPglite(folder: string, { fsync }: { readonly fsync: boolean }): Promise<void> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const client = await PGlite.create(unfinished);
  await client.close();
  if (fsync) await syncTree(unfinished);
  // Windows does not rename onto a folder, even an empty one. One that holds something is somebody's, and stays.
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(unfinished, folder);
  if (fsync) await syncFolder(dirname(folder));
}
