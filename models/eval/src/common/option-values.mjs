import { resolve } from 'node:path';

/** A path as people name it: npm and pnpm run a script in the repository's root. @param {string | undefined} path */
export const fromWhereTheyAre = (path) => (path === undefined ? null : resolve(process.env['INIT_CWD'] ?? '.', path));

/** How many at most; no limit unless told. @param {string | undefined} limit */
export function limitOf(limit) {
  if (limit !== undefined && !/^[1-9]\d*$/.test(limit))
    throw new Error(`--limit takes a number from 1, not "${limit}".`);
  return limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
}

/** What every evaluation takes, as `parseArgs` wants it. */
export const COMMON_OPTIONS = /** @type {const} */ ({
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  limit: { type: 'string' },
  report: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
});
