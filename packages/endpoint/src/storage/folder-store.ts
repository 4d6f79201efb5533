import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PhotoStore } from './photo-store.js';
import { syncFolder } from './sync-folder.js';

/** With less room the endpoint is not ready: a dozen photos, and what the database writes beside them. */
const MIN_FREE_BYTES = 50_000_000;

/** Faces are for the endpoint's own user alone. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Keeps photos as files `ab/abcdef…` in a folder. A file with such a name is always whole. */
export function openFolderStore(folder: string, minFreeBytes = MIN_FREE_BYTES): PhotoStore {
  const ownerPath = join(folder, 'store-id');
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const timeOf = async (path: string) => (await orNull(stat(path)))?.mtime ?? null;
  return {
    put: async (sha256, bytes) => {
      const path = pathOf(sha256);
      // A twin may have written it this moment, and not got to this yet: without it the row could outlive the file's name.
      if (await timeOf(path)) return syncFolder(dirname(path));
      await makeFolder(dirname(path));
      await writeWhole(path, bytes());
    },
    get: async (sha256) => {
      const bytes = await orNull(readFile(pathOf(sha256)));
      return bytes && new Uint8Array(bytes);
    },
    remove: async (sha256) => {
      const path = pathOf(sha256);
      await rm(path, { force: true });
      await orNull(syncFolder(dirname(path)));
    },
    list: async (digit) => {
      const folders = (await foldersIn(folder)).filter((name) => name.startsWith(digit));
      const names = await Promise.all(folders.map((name) => namesIn(join(folder, name))));
      return names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name));
    },
    keptSince: (sha256) => timeOf(pathOf(sha256)),
    removeUnfinished: async (before) => {
      let removed = 0;
      for (const path of await temporaryFiles(folder)) {
        const since = await timeOf(path);
        if (since === null || since >= before) continue;
        await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
    readOwner: () => orNull(readFile(ownerPath, 'utf8')),
    writeOwner: async (id) => {
      await makeFolder(folder);
      await writeWhole(ownerPath, Buffer.from(id));
    },
    check: async () => {
      await makeFolder(folder);
      await access(folder, constants.R_OK | constants.W_OK);
      const { bavail, bsize } = await statfs(folder);
      if (bavail * bsize < minFreeBytes) throw new Error('The disk is full');
    },
  };
}

/** Makes a folder whose name, too, survives a power cut. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Writes under another name first, and on to the disk, so that a crash leaves no half file under the real name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', FILE_MODE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function temporaryFiles(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const name of await foldersIn(folder)) {
    const inside = await namesIn(join(folder, name));
    paths.push(...inside.filter((file) => file.endsWith('.tmp')).map((file) => join(folder, name, file)));
  }
  return paths;
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
}

async function namesIn(folder: string): Promise<string[]> {
  return (await orNull(readdir(folder))) ?? [];
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
