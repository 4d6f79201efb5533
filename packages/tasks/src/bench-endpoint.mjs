import { compilePackages } from './build.mjs';
import { installDependencies } from './install.mjs';
import { main } from './main.mjs';
import { inRoot } from './paths.mjs';

/**
 * Runs one of the endpoint's benches on what is compiled here.
 * @param {'chaos' | 'fuzz' | 'load'} name
 * @param {{ deadlineMs: number }} options
 */
export async function benchEndpoint(name, { deadlineMs }) {
  // Standard output belongs to the figures: with --json it is one object and nothing else.
  await main({ fd: 2 }, async (shell) => {
    await installDependencies(shell);
    await compilePackages(shell);
    const args = [inRoot(`packages/endpoint/bench/${name}.mjs`), ...process.argv.slice(2)];
    const { code } = await shell.run(process.execPath, args, { deadlineMs, output: 1 });
    return code;
  });
}
