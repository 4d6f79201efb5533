import { requireNode } from './node-version.mjs';
import { Shell } from './shell.mjs';

/**
 * Runs a root command: its failure is one line and a non-zero exit code, never a stack.
 * @param {{ fd: 1 | 2 }} options where its lines go
 * @param {(shell: Shell) => Promise<number>} command answers the exit code
 */
export async function main(options, command) {
  const shell = new Shell(options);
  shell.endChildrenOnSignal();
  try {
    requireNode();
    process.exitCode = await command(shell);
  } catch (error) {
    shell.say(`✗ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    shell.endChildren();
  }
}
