import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPglite } from '../src/database/create-pglite.js';
import { temporaryFolder } from './temporary-folder.js';

const CACHE = fileURLToPath(new URL('../../../.cache', import.meta.url));

/**
 * A new folder for an endpoint's data, with an empty database in it: to make one takes some seconds of the processor, so
 * that it is made once for each version of PGlite, and copied.
 */
export async function dataFolder() {
  const [folder, template] = await Promise.all([temporaryFolder(), databaseTemplate()]);
  await cp(template, join(folder.path, 'database'), { recursive: true });
  return folder;
}

async function databaseTemplate(): Promise<string> {
  const template = join(CACHE, `database-${await pgliteVersion()}`);
  if (existsSync(template)) return template;
  await mkdir(CACHE, { recursive: true });
  const own = await mkdtemp(join(CACHE, 'database-new-'));
  await createPglite(join(own, 'database'), { fsync: false });
  // Another test may just have done the same.
  await rename(join(own, 'database'), template).catch((error) => {
    if (!existsSync(template)) throw error;
  });
  await rm(own, { recursive: true, force: true });
  return template;
}

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8'));
  return String(version);
}
