import { createRequire } from 'node:module';
import { join } from 'node:path';
import { copyWhole, sha256OfFile } from '@live-capture/models/files';
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
