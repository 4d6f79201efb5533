import { test } from '@playwright/test';

/** Skips the tests around where something is missing on this machine, and says so in a line of its own. */
export function skipWhere(missing: boolean, why: string): void {
  test.skip(missing, why);
  // The runner reads each file once, and each of its workers again.
  if (missing && process.env['TEST_WORKER_INDEX'] === undefined) process.stdout.write(`Skipped: ${why}\n`);
}
