import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { chown, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { temporaryFolder } from './temporary-folder.js';

/** Where Debian's package puts the newest server; `null` where there is none. */
export function findPostgres(): string | null {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return null;
  const newestFirst = readdirSync(versions).sort((one, other) => Number(other) - Number(one));
  const folders = newestFirst.map((version) => join(versions, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'postgres'))) ?? null;
}

/** A PostgreSQL server of its own, at a socket in its folder: a port could be somebody else's by the time it starts. */
export async function startPostgres(bin: string) {
  const folder = await temporaryFolder();
  const data = join(folder.path, 'data');
  const user = await serverUser();
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder.path, user.uid, user.gid);
  const options = { ...user, cwd: folder.path, stdio: 'ignore' } as const;
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-h', '', '-k', folder.path, '-F'], options);
  // Where the tests end before they could end it.
  const kill = () => {
    server.kill('SIGKILL');
    rmSync(folder.path, { recursive: true, force: true });
  };
  process.once('exit', kill);
  const urlOf = (name: string) => `postgres://test@localhost/${name}?host=${encodeURIComponent(folder.path)}`;
  const url = urlOf('postgres');
  await untilItAnswers(url);
  return {
    url,
    /** A new, empty database. */
    createDatabase: async (name: string) => {
      await query(url, `create database ${name}`);
      return urlOf(name);
    },
    end: async () => {
      process.off('exit', kill);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await folder.remove();
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
async function serverUser(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((one) => one.startsWith('postgres:'));
  const [uid, gid] = line?.split(':').slice(2, 4).map(Number) ?? [];
  if (uid === undefined || gid === undefined) throw new Error('There is no user postgres to run PostgreSQL as');
  return { uid, gid };
}

/** Asks a database one question. */
export async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answers = await query(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (answers) return;
    await wait(100);
  }
  throw new Error('PostgreSQL does not start');
}
