import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly deadlineMs?: number;
}

/** Runs a command to its end and gives what it printed; throws with all of it where the command fails. */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, env = {}, deadlineMs = 120_000 }: RunOptions,
): Promise<string> {
  const options = { cwd, timeout: deadlineMs, maxBuffer: 16_000_000, env: { ...process.env, ...env } };
  const { stdout } = await execute(command, args, options);
  return stdout;
}
