import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A path inside the repository. @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** A command that a dependency brought in. @param {string} name */
export const bin = (name) => inRoot('node_modules', '.bin', name);

/** Engines and models, as the pages ask for them under `/live-capture/`. */
export const ASSETS = inRoot('.cache', 'assets');
