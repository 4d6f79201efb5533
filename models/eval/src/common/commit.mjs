import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** They are written here, so they always change. */
const NOT_THE_REPORTS = ':(top,exclude)models/reports';

/** @param {readonly string[]} args */
const git = (...args) =>
  execFileSync('git', args, { cwd: HERE, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** @typedef {{ readonly hash: string, readonly changed: boolean }} Commit */

/** What was measured: the commit, and whether files differ from it; `null` outside of a checkout. @returns {Commit | null} */
export function commitHere() {
  try {
    return {
      hash: git('rev-parse', 'HEAD'),
      changed: git('status', '--porcelain', '--untracked-files=no', '--', ':/', NOT_THE_REPORTS) !== '',
    };
  } catch {
    return null;
  }
}
