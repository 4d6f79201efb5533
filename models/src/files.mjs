import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Hex sha256 of a file; `null` where there is no such file. */
export async function sha256OfFile(path) {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return hash.digest('hex');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null;
    throw error;
  }
}

/** Whether a folder is there. */
export async function isFolder(path) {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Runs `write` on a temporary file beside `target` and renames it into place, so that a half-written file is never seen
 * under the real name.
 */
export async function writeThenRename(target, write) {
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    await write(temporary);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Copies a file so that it appears whole or not at all. A read-only original gives a writable copy. */
export function copyWhole(from, target) {
  return writeThenRename(target, async (temporary) => {
    await copyFile(from, temporary);
    await chmod(temporary, 0o644);
  });
}
