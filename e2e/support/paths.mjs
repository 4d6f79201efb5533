import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A path inside the repository. @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** What the runs make once and use again. */
export const CACHE = inRoot('.cache', 'e2e');

/** The built fixture pages. */
export const PAGES_DIST = inRoot('e2e', 'dist');

/** Pictures and clips of real people: not part of the repository. `undefined` where they are absent. */
export function mediaFolder() {
  const folder = process.env['LIVE_CAPTURE_MEDIA'] ?? inRoot('..', 'shared', 'media');
  return existsSync(folder) ? folder : undefined;
}

/** Says why a test is skipped. */
export const NO_MEDIA = 'No real faces here: ../shared/media is absent and LIVE_CAPTURE_MEDIA names no folder.';
