import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder, and the way to remove it. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'live-photos-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
