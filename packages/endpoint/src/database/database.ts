import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Any PostgreSQL that drizzle speaks to. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** Does some work all or nothing. Each of its questions sees what was stored before it was asked (`READ COMMITTED`). */
export type Transaction = <T>(work: (tx: Database) => Promise<T>) => Promise<T>;

/** An open database and the way to close it. */
export interface OpenDatabase {
  readonly db: Database;
  readonly transaction: Transaction;
  close(): Promise<void>;
}
