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
  try {
    return (await execute(command, args, options)).stdout;
  } catch (error) {
    // Compilers say what is wrong on standard output, which the error's own message leaves out.
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`${error instanceof Error ? error.message : error}\n${said}`);
  }
}
