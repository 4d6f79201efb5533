import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256Of } from '../../test/backends.js';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { lockFolder } from './folder-lock.js';
import { openFolderStore } from './folder-store.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => folder.remove());

it.skipIf(process.platform === 'win32')('keeps faces from other users of the machine', async () => {
  const data = join(folder.path, 'data');
  const unlock = await lockFolder(data);
  const bytes = Buffer.from('a face');
  const store = openFolderStore(join(data, 'photos'));
  await store.put(sha256Of(bytes), () => bytes);
  await store.writeOwner('somebody');
  const names = await readdir(data, { recursive: true });
  expect(names).toHaveLength(5);
  for (const name of ['', ...names]) expect((await stat(join(data, name))).mode & 0o077, name).toBe(0);
  await unlock();
});

it('is ready where there is room, and not where the disk is full', async () => {
  await openFolderStore(folder.path, 1).check();
  await expect(openFolderStore(folder.path, Number.MAX_SAFE_INTEGER).check()).rejects.toThrow('The disk is full');
});
