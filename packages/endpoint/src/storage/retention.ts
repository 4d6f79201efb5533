import type { Retention } from './storage-config.js';

/** Some 270 years: dates that far back can still be reckoned with. */
const MAX_DAYS = 99_999;

/** Whether photos can be kept for so many days: with none, or what is no number, all of them would be removed, or a sweep fail. */
export function isDays(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= MAX_DAYS;
}

/** Throws a `TypeError` for a retention that says something else than how long, or what then. */
export function requireRetention({ defaultDays, clientDays = {}, action = 'delete' }: Retention): void {
  for (const days of [...(defaultDays === undefined ? [] : [defaultDays]), ...Object.values(clientDays)]) {
    if (!isDays(days)) throw new TypeError(`A retention has whole days of 1 to ${MAX_DAYS}, and not '${days}'`);
  }
  if (action !== 'delete' && action !== 'redact') throw new TypeError(`'${action}' is neither delete nor redact`);
}
