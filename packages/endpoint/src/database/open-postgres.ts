import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { OpenDatabase } from './database.js';
import { migrate } from './migrate.js';

/** Connections of one endpoint: PostgreSQL's own limit is 100 for all, and each upload holds one for some milliseconds. */
const MAX_CONNECTIONS = 10;

/** How long a call waits for a connection before it fails and its client tries again. */
const CONNECT_TIMEOUT_MS = 15_000;

/** How long one question takes, here and there: on a network that swallows packets nobody else would end it. */
const QUERY_TIMEOUT_MS = 15_000;

/** Longer than a store takes to keep a photo, which a transaction waits for. */
const IDLE_TIMEOUT_MS = 60_000;

/** Opens a PostgreSQL by its address and brings its schema up to date. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const common = { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, keepAlive: true };
  await migrateWith(new Pool({ ...common, max: 1 }));
  const pool = new Pool({
    ...common,
    max: MAX_CONNECTIONS,
    query_timeout: QUERY_TIMEOUT_MS,
    statement_timeout: QUERY_TIMEOUT_MS,
    lock_timeout: QUERY_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
  });
  // A connection that breaks while nobody uses it: the next call gets a new one.
  pool.on('error', () => {});
  return { db: drizzle(pool), close: () => pool.end() };
}

/** On a connection of its own, for a step may take longer than any call does. */
async function migrateWith(pool: Pool): Promise<void> {
  pool.on('error', () => {});
  try {
    await migrate(drizzle(pool));
  } finally {
    await pool.end();
  }
}
