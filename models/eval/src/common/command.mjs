/** What people read while a command runs: standard output belongs to the figures. @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/** Runs a command: its failure is one line and exit code 1, never a stack. @param {() => Promise<void>} command */
export async function runCommand(command) {
  // Else Playwright would end the browser alone, and another would be opened.
  process.once('SIGTERM', () => process.exit(143));
  try {
    await command();
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n');
    say(`✗ ${line}`);
    process.exitCode = 1;
  }
}
