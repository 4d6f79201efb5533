import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { temporaryFolder } from './temporary-folder.js';

/** Where Debian's package puts the newest server; `null` where there is none. */
export function findPostgres(): string | null {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return null;
  const folders = readdirSync(versions).map((version) => join(versions, version, 'bin'));
  return folders.filter((folder) => existsSync(join(folder, 'postgres'))).at(-1) ?? null;
}

/** A PostgreSQL server of its own on a free loopback port. */
export async function startPostgres(bin: string) {
  const folder = await temporaryFolder();
  const data = join(folder.path, 'data');
  const user = await serverUser();
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder.path, user.uid, user.gid);
  const options = { ...user, cwd: folder.path, stdio: 'ignore' } as const;
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const port = await freePort();
  const args = ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder.path, '-F'];
  const server = spawn(join(bin, 'postgres'), args, options);
  const url = `postgres://test@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url);
  return {
    url,
    /** A new, empty database. */
    createDatabase: async (name: string) => {
      await query(url, `create database ${name}`);
      return `postgres://test@127.0.0.1:${port}/${name}`;
    },
    end: async () => {
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
