import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type SyncOptions, syncModels } from '@live-capture/models/sync';
import { RUNTIME_FILES } from '../assets/runtime-files.js';

export type CopyAssetsOptions = Pick<SyncOptions, 'sources' | 'onProgress'>;

/**
 * Fills a folder with everything that `openVision` loads from its `assetBase`: the engines' files from the installed
 * packages and the models by their manifest. Files that are there already and right stay untouched.
 */
export async function copyAssets(into: string, options: CopyAssetsOptions = {}): Promise<void> {
  for (const file of Object.values(RUNTIME_FILES)) {
    const target = join(into, file.path);
    if ((await sha256OfFile(target)) === file.sha256) continue;
    const from = createRequire(import.meta.url).resolve(file.from);
    if ((await sha256OfFile(from)) !== file.sha256) {
      throw new Error(`${from} is not the version of ${file.from} that this package was made for.`);
    }
    await copyWhole(from, target);
  }
  await syncModels({ into: join(into, 'models'), ...options });
}

async function copyWhole(from: string, target: string): Promise<void> {
  const temporary = `${target}.part`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await copyFile(from, temporary);
    await chmod(temporary, 0o644);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function sha256OfFile(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    return null;
  }
}
