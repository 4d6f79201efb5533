import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from './debian.mjs';

/** Where Debian puts the server of each version, off PATH. */
const VERSIONS = '/usr/lib/postgresql';

/** The newest server, which the endpoint's tests take. */
function findPostgres() {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  return newestFirst.map((version) => join(VERSIONS, version, 'bin', 'postgres')).find((path) => existsSync(path));
}

/** Finds PostgreSQL for the endpoint's tests, or brings it in where this may be done. @param {import('./shell.mjs').Shell} shell */
export async function ensurePostgres(shell) {
  if (!findPostgres()) await installDebianPackages(shell, ['postgresql']);
  const found = findPostgres();
  shell.say(`  PostgreSQL: ${found ?? 'not here (Debian: apt-get install postgresql): its tests are skipped'}`);
}
