import { S3Error } from './s3-store.js';

/** Of Node: a disk without room, a host that is not reached, a connection that broke. */
const SYSTEM =
  /^(ENOSPC|EDQUOT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_\w+)$/;

/**
 * Of PostgreSQL: connections (class 08), too few resources (53), a server that stops or starts (57P), a time that is over
 * (57014, 55P03, 25P03), and one of two transactions that wait for each other (40).
 */
const SQLSTATE = /^(08\w{3}|53\w{3}|57P\d\d|57014|55P03|25P03|40\w{3})$/;

/** The driver of PostgreSQL names these by their message alone. */
const DRIVER =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered)/;

/** Whether an error says that the database, the store or the disk is away, and not that the endpoint is wrong. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof S3Error || error.name === 'TimeoutError' || DRIVER.test(error.message)) return true;
  const code = 'code' in error ? String(error.code) : '';
  return SYSTEM.test(code) || SQLSTATE.test(code) || isOutage(error.cause);
}
