import { sql } from 'drizzle-orm';
import { integer, pgTable, timestamp } from 'drizzle-orm/pg-core';
import type { Transaction } from './database.js';
import { MIGRATIONS } from './migrations.js';

// The name is no other's in a database that is shared.
const migrations = pgTable('live_photos_migrations', {
  version: integer('version').primaryKey(),
  appliedAt: timestamp('applied_at', { withTimezone: true }).notNull().defaultNow(),
});

const LOCK = 5_493_871;

/** Brings the schema to the newest version, all or nothing. Of several processes one does it while the others wait. */
export async function migrate(transaction: Transaction): Promise<void> {
  await transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    await tx.execute(sql`create table if not exists live_photos_migrations (
      version integer primary key,
      applied_at timestamptz not null default now()
    )`);
    const applied = new Set((await tx.select().from(migrations)).map(({ version }) => version));
    for (const { version, statements } of MIGRATIONS) {
      if (applied.has(version)) continue;
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.insert(migrations).values({ version });
    }
  });
}
