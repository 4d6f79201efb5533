import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Any PostgreSQL that drizzle speaks to. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** An open database and the way to close it. */
export interface OpenDatabase {
  readonly db: Database;
  close(): Promise<void>;
}
