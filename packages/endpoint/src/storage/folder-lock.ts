import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Thrown when another process uses the data folder: an embedded database serves one process alone. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError';

  constructor(readonly file: string) {
    super(`The data folder is in use by another endpoint. If none runs, delete ${file}`);
  }
}

interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly startedAtMs: number;
}

/** Takes the folder for this process; the answer gives it back. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  // Faces lie in it.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock.json');
  const self: Owner = { host: hostname(), pid: process.pid, startedAtMs: performance.timeOrigin };
  if (!(await claim(file, self))) {
    await clearStale(file, self);
    if (!(await claim(file, self))) throw new FolderLockedError(file);
  }
  return () => rm(file, { force: true });
}

/** The lock appears whole or not at all, and only where there is none. */
async function claim(file: string, owner: Owner): Promise<boolean> {
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, JSON.stringify(owner), { mode: 0o600 });
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Takes away a lock whose owner is gone. Moved aside first: of two processes that do this at once, one moves it. */
async function clearStale(file: string, self: Owner): Promise<void> {
  if (await isAlive(file, self)) throw new FolderLockedError(file);
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  try {
    // Meanwhile a quicker process may have put its own lock there; then that one goes back.
    if (await isAlive(aside, self)) {
      await link(aside, file).catch(() => undefined);
      throw new FolderLockedError(file);
    }
  } finally {
    await rm(aside, { force: true });
  }
}

/** Whether the owner still runs. One on another machine cannot be asked, so it counts as running. */
async function isAlive(file: string, self: Owner): Promise<boolean> {
  const owner = parseOwner(await readFile(file, 'utf8').catch(() => ''));
  if (owner === null) return false;
  if (owner.host !== self.host) return true;
  // Containers start again with the same process number: then only the start time tells.
  if (owner.pid === self.pid) return owner.startedAtMs === self.startedAtMs;
  return runs(owner.pid);
}

function parseOwner(text: string): Owner | null {
  try {
    const { host, pid, startedAtMs } = JSON.parse(text);
    const valid = typeof host === 'string' && Number.isSafeInteger(pid) && typeof startedAtMs === 'number';
    return valid ? { host, pid, startedAtMs } : null;
  } catch {
    return null;
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
