import { fsyncSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256Of } from '../test/backends.js';
import { dataFolder } from '../test/data-folder.js';
import { noise } from '../test/photos.js';
import { base64, NOTHING_SWEPT, startTestEndpoint } from '../test/test-endpoint.js';
import { DurableNodeFs } from './database/durable-node-fs.js';
import { FSYNC_PARAMS } from './database/open-pglite.js';

let folder: Awaited<ReturnType<typeof dataFolder>>;

beforeEach(async () => {
  folder = await dataFolder();
});

afterEach(() => folder.remove());

it('has each commit of the embedded database on the disk, and one that the disk refuses is none', async () => {
  const path = join(folder.path, 'database');
  let syncs = 0;
  let broken = false;
  const fs = new DurableNodeFs(path, (fd) => {
    if (broken) throw Object.assign(new Error('The disk is broken'), { code: 'EIO' });
    syncs += 1;
    fsyncSync(fd);
  });
  const database = await PGlite.create({ fs, startParams: FSYNC_PARAMS });
  await database.exec('create table numbers (number integer)');
  for (let number = 0; number < 3; number++) {
    const before = syncs;
    await database.query('insert into numbers values ($1)', [number]);
    expect(syncs).toBeGreaterThan(before);
  }
  broken = true;
  await expect(database.query('insert into numbers values (3)')).rejects.toThrow();
}, 120_000);

it('removes what a killed process left unfinished, and nothing that may still be written', async () => {
  const endpoint = await startTestEndpoint({ dataDir: folder.path, sweep: { everyMs: 0, graceMs: 60_000 } });
  const [old, fresh] = await Promise.all([noise(340), noise(341)]);
  const leave = async (bytes: Uint8Array, suffix: string, ageMs: number) => {
    const name = sha256Of(bytes);
    const path = join(folder.path, 'photos', name.slice(0, 2), `${name}${suffix}`);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, bytes);
    const at = new Date(Date.now() - ageMs);
    await utimes(path, at, at);
  };
  await leave(old, '', 120_000);
  await leave(old, '.1.tmp', 120_000);
  await leave(fresh, '', 0);
  await leave(fresh, '.1.tmp', 0);
  expect(await endpoint.sweep()).toEqual({ ...NOTHING_SWEPT, orphans: 2 });
  expect((await endpoint.upload({ data: base64(fresh) })).status).toBe(200);
  await endpoint.end();
}, 120_000);
