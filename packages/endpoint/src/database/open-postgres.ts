import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { OpenDatabase } from './database.js';
import { migrate } from './migrate.js';

/** Connections of one endpoint: PostgreSQL's own limit is 100 for all, and each upload holds one for some milliseconds. */
const MAX_CONNECTIONS = 10;

/** How long a call waits for a connection before it fails and its client tries again. */
const CONNECT_TIMEOUT_MS = 15_000;

/** Opens a PostgreSQL by its address and brings its schema up to date. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it: the next call gets a new one.
  pool.on('error', () => {});
  const db = drizzle(pool);
  try {
    await migrate(db);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { db, close: () => pool.end() };
}
