import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_POSTGRES, POSTGRES } from '../../test/backends.js';
import { startBreakingProxy } from '../../test/breaking-proxy.js';
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
    const repository = createRepository(database);
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

  describe('whose connections break', () => {
    // So short that a test does not wait for long, and longer than any question takes.
    const limits = { maxConnections: 2, queryTimeoutMs: 1_000 };
    let proxy: Awaited<ReturnType<typeof startBreakingProxy>>;
    let broken: OpenDatabase;

    beforeAll(async () => {
      const { pathname, searchParams } = new URL(url);
      proxy = await startBreakingProxy(`${searchParams.get('host')}/.s.PGSQL.5432`);
      broken = await openPostgres(`postgres://test@127.0.0.1:${proxy.port}${pathname}`, limits);
    }, 60_000);

    afterAll(async () => {
      await broken?.close();
      await proxy?.end();
    });

    const hold = (letter: string, step: () => Promise<void> = async () => {}) =>
      createRepository(broken).holdBytes(letter.repeat(64), step);
    const outageOf = (work: Promise<unknown>) => work.then(() => false, isOutage);

    it('fails as an outage where one is reset in the middle, and goes on', async () => {
      const step = async () => {
        proxy.reset();
        // Until the endpoint has heard of it, while it asks nothing.
        await wait(200);
      };
      expect(await outageOf(hold('a', step))).toBe(true);
      await hold('a');
    });

    it.each([
      ['before they begin', false],
      ['in the middle', true],
    ])('has all of them again after they hung %s', async (_when, inTheMiddle) => {
      const both = (step: () => Promise<void>) => [hold('b', step), hold('c', step)];
      // Both wait for each other, so that there are two connections.
      let begun = 0;
      const meet = async () => {
        begun += 1;
        while (begun < 2) await wait(5);
      };
      const hang = async () => {
        await meet();
        proxy.stall();
      };
      if (!inTheMiddle) {
        await Promise.all(both(meet));
        proxy.stall();
      }
      expect(await Promise.all(both(inTheMiddle ? hang : async () => {}).map(outageOf))).toEqual([true, true]);
      await Promise.all(both(async () => {}));
    });
  });

  const locks = async (granted: boolean) =>
    (await query(url, `select 1 from pg_locks where locktype = 'advisory' and granted = ${granted}`)).length;
});
