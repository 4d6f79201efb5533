import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_POSTGRES, POSTGRES } from '../../test/backends.js';
import { query, startPostgres } from '../../test/postgres.js';
import { isOutage } from '../storage/outage.js';
import { createRepository } from '../storage/repository.js';
import type { OpenDatabase } from './database.js';
import { openPostgres } from './open-postgres.js';

const SHA256 = 'a'.repeat(64);

it('fails as an outage where no server answers', async () => {
  // Nobody listens on the port of `tcpmux` on loopback.
  const error = await openPostgres('postgres://test@127.0.0.1:1/photos').catch((reason) => reason);
  expect(isOutage(error)).toBe(true);
});

describe.skipIf(POSTGRES === null)(`a PostgreSQL${POSTGRES ? '' : `: ${NO_POSTGRES}`}`, () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let url: string;
  let database: OpenDatabase;

  beforeAll(async () => {
    server = await startPostgres(POSTGRES ?? '');
    url = await server.createDatabase('shared');
    await query(url, "alter database shared set default_transaction_isolation to 'repeatable read'");
    // Somebody else's, as other tools make it.
    await query(url, 'create table migrations (name text)');
    database = await openPostgres(url);
  }, 120_000);

  afterAll(async () => {
    await database?.close();
    await server?.end();
  });

  it.each([
    ['statement_timeout', '15s'],
    ['lock_timeout', '15s'],
    ['idle_in_transaction_session_timeout', '1min'],
  ])('lets nothing wait for ever: %s', async (name, value) => {
    const result = await database.db.execute(sql.raw(`show ${name}`));
    expect(result).toMatchObject({ rows: [{ [name]: value }] });
  });

  it('sees what was stored while it waited for the bytes, whatever isolation is its default', async () => {
    const repository = createRepository(database.db);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = repository.holdBytes(SHA256, () => held);
    await expect.poll(() => locks(true)).toBe(1);
    const seen: boolean[] = [];
    const second = repository.holdBytes(SHA256, async (used) => void seen.push(used));
    await expect.poll(() => locks(false)).toBe(1);
    await query(
      url,
      `insert into live_photos (id, client_id, sha256, content_type, size, perform_liveness_check, created_at, updated_at)
       values ('1', 'me', '${SHA256}', 'image/jpeg', 1, true, now(), now())`,
    );
    release();
    await Promise.all([first, second]);
    expect(seen).toEqual([true]);
  });

  const locks = async (granted: boolean) =>
    (await query(url, `select 1 from pg_locks where locktype = 'advisory' and granted = ${granted}`)).length;
});
