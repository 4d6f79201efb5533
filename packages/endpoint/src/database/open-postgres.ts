import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, type PoolConfig } from 'pg';
import type { OpenDatabase, Transaction } from './database.js';
import { migrate } from './migrate.js';

/** Limits of one endpoint. */
interface Limits {
  readonly maxConnections: number;
  readonly queryTimeoutMs: number;
}

const LIMITS: Limits = {
  // PostgreSQL's own limit is 100 for all, and each upload holds one for some milliseconds.
  maxConnections: 10,
  // How long one question takes, here and there: on a network that swallows packets nobody else would end it.
  queryTimeoutMs: 15_000,
};

/** How long a call waits for a connection before it fails and its client tries again. */
const CONNECT_TIMEOUT_MS = 15_000;

/** Longer than a store takes to keep a photo, which a transaction waits for. */
const IDLE_TIMEOUT_MS = 60_000;

/** Opens a PostgreSQL by its address and brings its schema up to date. */
export async function openPostgres(url: string, { maxConnections, queryTimeoutMs } = LIMITS): Promise<OpenDatabase> {
  const common = { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, keepAlive: true };
  await migrateWith(openPool({ ...common, max: 1 }));
  const pool = openPool({
    ...common,
    max: maxConnections,
    query_timeout: queryTimeoutMs,
    statement_timeout: queryTimeoutMs,
    lock_timeout: queryTimeoutMs,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
  });
  return { db: drizzle(pool), transaction: transactionOf(pool), close: () => pool.end() };
}

/** On a connection of its own, for a step may take longer than any call does. */
async function migrateWith(pool: Pool): Promise<void> {
  try {
    await migrate(transactionOf(pool));
  } finally {
    await pool.end();
  }
}

/** A pool whose connections may break at any time: whoever uses one hears of it by a failed question, and the next gets a new one. */
function openPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  // The pool listens to connections that nobody uses, and to no others; an error that nobody hears ends the process.
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * Transactions that give each connection back. Drizzle's own keep one whose `begin` fails, and give one back whose question
 * still hangs, so that a pool runs dry in an outage and stays so.
 */
function transactionOf(pool: Pool): Transaction {
  return async (work) => {
    const client = await pool.connect();
    const tx = drizzle(client);
    try {
      await tx.execute(sql`begin isolation level read committed`);
      const result = await work(tx);
      await tx.execute(sql`commit`);
      client.release();
      return result;
    } catch (error) {
      // A connection that is closed rolls back, too, and one that has not answered would not answer for that either.
      const isUsable = !hasNotAnswered(error) && (await tx.execute(sql`rollback`).then(isDone, isNotDone));
      client.release(!isUsable);
      throw error;
    }
  };
}

/** The driver tells it by this message alone, and drizzle wraps it. */
function hasNotAnswered(error: unknown): boolean {
  return error instanceof Error && (error.message === 'Query read timeout' || hasNotAnswered(error.cause));
}

const isDone = () => true;
const isNotDone = () => false;
