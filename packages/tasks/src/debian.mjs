import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these commands that is on PATH. @param {string[]} names */
export function findCommand(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** What to put before a command that needs root: nothing as root, sudo where it asks no password, else `undefined`. @param {import('./shell.mjs').Shell} shell */
async function rootPrefix(shell) {
  if (process.getuid?.() === 0) return [];
  const { code } = await shell.run('sudo', ['-n', 'true'], { deadlineMs: 10_000, output: 'hide' });
  return code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs Debian packages where this may be done; answers whether it was.
 * @param {import('./shell.mjs').Shell} shell
 * @param {string[]} packages
 */
export async function installDebianPackages(shell, packages) {
  if (!findCommand('apt-get')) return false;
  const prefix = await rootPrefix(shell);
  if (prefix === undefined) return false;
  const [command = 'env', ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  shell.say(`· Debian packages: ${packages.join(' ')}`);
  const update = await shell.run(command, [...args, 'update'], { deadlineMs: 180_000 });
  if (update.code !== 0) shell.say('  apt-get update failed; going on with the lists that are here');
  const install = await shell.run(command, [...args, 'install', '-y', '--no-install-recommends', ...packages], {
    deadlineMs: 600_000,
  });
  return install.code === 0;
}
